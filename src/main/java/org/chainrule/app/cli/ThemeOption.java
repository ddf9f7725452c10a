package org.chainrule.app.cli;

import java.util.Map;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.drawing.surface.Palette;
import picocli.CommandLine.Option;

/** The option that says whether pictures are light or dark, and how strong their contrast is. */
final class ThemeOption {

  private static final String LIGHT = "light";
  private static final Map<String, Palette> THEMES =
      Map.of(
          LIGHT,
          Palette.light(),
          "dark",
          Palette.dark(),
          "light-contrast",
          Palette.of(false, true),
          "dark-contrast",
          Palette.of(true, true));

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "${bundle:cli.theme}",
      defaultValue = LIGHT)
  private String theme;

  /**
   * Returns what was asked for.
   *
   * @throws Refusal if there is no such theme
   */
  Palette palette() throws Refusal {
    if (!THEMES.containsKey(theme)) {
      throw Refusal.wrongUsage("cli.wrong.theme", theme);
    }
    return THEMES.get(theme);
  }
}
