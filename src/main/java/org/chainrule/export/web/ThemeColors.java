package org.chainrule.export.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.drawing.surface.Role;
import org.chainrule.export.svg.SvgColors;

/** The colours of a page in both themes, of which the reader's system chooses. */
final class ThemeColors implements SvgColors {

  private final Map<String, String> names = new LinkedHashMap<>();
  private final StringBuilder light = new StringBuilder();
  private final StringBuilder dark = new StringBuilder();

  @Override
  public String of(Ink ink) {
    String onLight = SvgColors.hexadecimal(Palette.light().argb(ink));
    String onDark = SvgColors.hexadecimal(Palette.dark().argb(ink));
    String name =
        names.computeIfAbsent(
            onLight + onDark,
            made -> {
              String fresh = "--c" + names.size();
              declare(fresh, onLight, onDark);
              return fresh;
            });
    return "var(" + name + ")";
  }

  /** The style sheet's rules: first the roles by their names, then what the drawing mixes. */
  String rules() {
    StringBuilder roles = new StringBuilder();
    StringBuilder darkRoles = new StringBuilder();
    for (Role role : Role.values()) {
      roles.append(rule("-" + Palette.property(role), Palette.light().written(role)));
      darkRoles.append(rule("-" + Palette.property(role), Palette.dark().written(role)));
    }
    return ":root{color-scheme:light dark;"
        + roles
        + light
        + "}\n@media screen and (prefers-color-scheme:dark){:root{"
        + darkRoles
        + dark
        + "}}\n";
  }

  private void declare(String name, String onLight, String onDark) {
    light.append(rule(name, onLight));
    dark.append(rule(name, onDark));
  }

  private static String rule(String name, String color) {
    return name + ":" + color + ";";
  }
}
