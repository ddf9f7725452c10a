package org.chainrule.drawing;

/**
 * Measures text and formulas with Java2D's fonts, for every backend, and remembers what it has set.
 * One is enough for a program; it may be shared between threads.
 */
public final class AwtMeasure implements Measure {

  private static final int MANY_FORMULAS = 1_000;
  private static final int MANY_TEXTS = 10_000;

  /** Large enough that rounding within the font code does not show. */
  private static final float RULER = 100;

  private final RecentlyUsed<String, Outline> formulas =
      new RecentlyUsed<>(MANY_FORMULAS, Typesetter::formula);
  private final RecentlyUsed<Words, Outline> foreign =
      new RecentlyUsed<>(MANY_FORMULAS, words -> Typesetter.text(words.text, words.strong));
  private final RecentlyUsed<Words, Run> runs = new RecentlyUsed<>(MANY_TEXTS, this::measured);

  private record Words(String text, boolean strong) {}

  private record Run(double width, boolean covered) {}

  @Override
  public double textWidth(String text, TextStyle style) {
    return runs.get(new Words(text, style.strong())).width * style.size();
  }

  @Override
  public Extent formula(String latex, double size) {
    return outline(latex).extent(size);
  }

  /** Returns a formula, set now or before. */
  Outline outline(String latex) {
    return formulas.get(latex);
  }

  /** Whether the text font has every letter of a text. */
  boolean covers(String text, boolean strong) {
    return runs.get(new Words(text, strong)).covered;
  }

  /** Returns a text with letters that the text font lacks. */
  Outline foreign(String text, boolean strong) {
    return foreign.get(new Words(text, strong));
  }

  /** Returns where a text begins whose alignment point stands at x. */
  double left(String text, double x, TextStyle style) {
    return switch (style.align()) {
      case LEFT -> x;
      case CENTER -> x - textWidth(text, style) / 2;
      case RIGHT -> x - textWidth(text, style);
    };
  }

  private Run measured(Words words) {
    if (!Fonts.covers(words.text, words.strong)) {
      return new Run(foreign(words.text, words.strong).extent().width(), false);
    }
    var font = Fonts.text(words.strong).deriveFont(RULER);
    double width = font.getStringBounds(words.text, Fonts.UNHINTED).getWidth();
    return new Run(width / RULER, true);
  }
}
