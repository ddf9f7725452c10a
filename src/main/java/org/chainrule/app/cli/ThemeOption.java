package org.chainrule.app.cli;

import java.util.Map;
import org.chainrule.drawing.surface.Palette;
import picocli.CommandLine.Option;

/** The option that says which colours a picture has. */
final class ThemeOption {

  private static final String LIGHT = "light";
  private static final Map<String, Palette> THEMES =
      Map.of(LIGHT, Palette.light(), "dark", Palette.dark());

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "${bundle:cli.render.theme}",
      defaultValue = LIGHT)
  private String theme = LIGHT;

  /** Refuses a theme that there is not. */
  void check() throws Refusal {
    if (!THEMES.containsKey(theme)) {
      throw Refusal.wrongUsage("cli.wrong.theme", theme);
    }
  }

  /** The colours. */
  Palette palette() {
    return THEMES.get(theme);
  }
}
