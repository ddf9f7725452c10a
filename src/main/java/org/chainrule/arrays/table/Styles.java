package org.chainrule.arrays.table;

import java.util.ArrayList;
import java.util.List;

/** The styles in which all numbers of a table read, and that give different numbers. */
final class Styles {

  private static final List<NumberStyle> POINT_FIRST =
      List.of(
          NumberStyle.POINT,
          NumberStyle.COMMA_THOUSANDS,
          NumberStyle.COMMA,
          NumberStyle.POINT_THOUSANDS);

  private static final List<NumberStyle> COMMA_FIRST =
      List.of(
          NumberStyle.POINT,
          NumberStyle.COMMA,
          NumberStyle.COMMA_THOUSANDS,
          NumberStyle.POINT_THOUSANDS);

  private Styles() {}

  /** Returns them, the likeliest first; none if the numbers have no style in common. */
  static List<NumberStyle> of(Delimiter delimiter, NumberForms forms) {
    List<NumberStyle> common = forms.common();
    boolean decimalPoint = common.stream().anyMatch(style -> style.decimal() == '.');
    boolean german = delimiter == Delimiter.SEMICOLON || delimiter == Delimiter.NONE;
    List<NumberStyle> styles = new ArrayList<>();
    for (NumberStyle style : german ? COMMA_FIRST : POINT_FIRST) {
      boolean possible = common.contains(style) && !(isUnlikely(style, delimiter) && decimalPoint);
      if (possible && styles.stream().noneMatch(other -> forms.agree(style, other))) {
        styles.add(style);
      }
    }
    return styles;
  }

  /** Points set thousands apart where commas are decimal signs, so where cells end otherwise. */
  private static boolean isUnlikely(NumberStyle style, Delimiter delimiter) {
    return style == NumberStyle.POINT_THOUSANDS
        && delimiter != Delimiter.SEMICOLON
        && delimiter != Delimiter.TAB;
  }
}
