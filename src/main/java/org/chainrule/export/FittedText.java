package org.chainrule.export;

import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.TextStyle;

/** A text cut off, with an ellipsis, where there is no room for the whole. */
public final class FittedText {

  private static final String ELLIPSIS = "…";

  /** How many characters there can be in the width of the font's size; more are not looked at. */
  private static final double MOST_IN_A_SIZE = 12;

  private final Measure measure;
  private final TextStyle style;
  private final double room;

  private FittedText(Measure measure, TextStyle style, double room) {
    this.measure = measure;
    this.style = style;
    this.room = room;
  }

  /** Returns as much of the text as fits, one character at the least. */
  public static String of(Measure measure, String text, TextStyle style, double room) {
    return new FittedText(measure, style, room).fitted(text);
  }

  private String fitted(String text) {
    int characters = text.codePointCount(0, text.length());
    int most = (int) Math.max(1, MOST_IN_A_SIZE * room / style.size());
    if (characters <= 1 || characters <= most && fits(text)) {
      return text;
    }
    int fitting = 1;
    int tooMany = Math.min(characters, most + 1);
    while (tooMany - fitting > 1) {
      int middle = (fitting + tooMany) / 2;
      if (fits(cut(text, middle))) {
        fitting = middle;
      } else {
        tooMany = middle;
      }
    }
    return cut(text, fitting);
  }

  private boolean fits(String text) {
    return measure.textWidth(text, style) <= room;
  }

  private static String cut(String text, int characters) {
    return text.substring(0, text.offsetByCodePoints(0, characters)).strip() + ELLIPSIS;
  }
}
