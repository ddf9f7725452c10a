package org.chainrule.export.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.drawing.surface.Role;
import org.chainrule.export.svg.SvgColors;

/** The colours of a page in every theme, of which the reader's system chooses. */
final class ThemeColors implements SvgColors {

  private final Map<String, String> names = new LinkedHashMap<>();
  private final List<Theme> themes =
      List.of(
          new Theme("", Palette.light()),
          new Theme("@media screen and (prefers-color-scheme:dark)", Palette.dark()),
          new Theme("@media (prefers-contrast:more)", Palette.of(false, true)),
          new Theme(
              "@media screen and (prefers-color-scheme:dark) and (prefers-contrast:more)",
              Palette.of(true, true)));

  /** What a theme declares, and when. */
  private record Theme(String when, Palette palette, StringBuilder mixtures) {

    Theme(String when, Palette palette) {
      this(when, palette, new StringBuilder());
    }

    String color(Ink ink) {
      return SvgColors.hexadecimal(palette.argb(ink));
    }

    /** First the roles by their names, then what the drawing mixes. */
    String rules(String more) {
      StringBuilder rules = new StringBuilder(":root{").append(more);
      for (Role role : Role.values()) {
        rules.append(rule("-" + Palette.property(role), palette.written(role)));
      }
      rules.append(mixtures).append('}');
      return when.isEmpty() ? rules + "\n" : when + "{" + rules + "}\n";
    }
  }

  @Override
  public String of(Ink ink) {
    String all = themes.stream().map(theme -> theme.color(ink)).collect(Collectors.joining());
    String name = names.get(all);
    if (name == null) {
      name = "--c" + names.size();
      names.put(all, name);
      for (Theme theme : themes) {
        theme.mixtures().append(rule(name, theme.color(ink)));
      }
    }
    return "var(" + name + ")";
  }

  /** The style sheet's rules. */
  String rules() {
    StringBuilder rules = new StringBuilder();
    for (Theme theme : themes) {
      rules.append(theme.rules(theme.when().isEmpty() ? "color-scheme:light dark;" : ""));
    }
    return rules.toString();
  }

  private static String rule(String name, String color) {
    return name + ":" + color + ";";
  }
}
