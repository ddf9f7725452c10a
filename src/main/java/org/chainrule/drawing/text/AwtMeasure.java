package org.chainrule.drawing.text;

import java.awt.Font;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chainrule.formula.Formula;

/**
 * Measures text and formulas with Java2D's fonts, for every backend, and remembers what it has set.
 * One is enough for a program; it may be shared between threads.
 */
public final class AwtMeasure implements Measure {

  /** A long sheet has some 600, and the panels beside it a few hundred. */
  private static final int MANY_FORMULAS = 2_000;

  /** That many characters of LaTeX that were never set before take some four milliseconds. */
  private static final long QUICKLY_SET = 2_000;

  private static final int MANY_TEXTS = 10_000;

  /** Large enough that rounding within the font code does not show. */
  private static final float RULER = 100;

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  private final WrittenFormulas written = new WrittenFormulas(MANY_FORMULAS);
  private final RecentlyUsed<String, Outline> formulas;
  private final RecentlyUsed<String, Run> regular =
      new RecentlyUsed<>(MANY_TEXTS, text -> measured(text, false));
  private final RecentlyUsed<String, Run> strong =
      new RecentlyUsed<>(MANY_TEXTS, text -> measured(text, true));

  /**
   * A text on one line.
   *
   * @param text without line breaks and tabs
   * @param width at font size 1
   * @param foreign its outline if it has letters that the text font lacks, else null
   */
  public record Run(String text, double width, Outline foreign) {}

  /** One that says nothing of formulas that cannot be set; they come out as their source. */
  public AwtMeasure() {
    this(fault -> {});
  }

  /**
   * One that tells of formulas that cannot be set.
   *
   * @param faults told on any thread, once of each formula, with its source in the message
   */
  public AwtMeasure(Consumer<? super Throwable> faults) {
    Set<String> told = ConcurrentHashMap.newKeySet();
    formulas =
        new RecentlyUsed<>(
            MANY_FORMULAS,
            latex ->
                ReadyFormulas.find(latex)
                    .orElseGet(
                        () ->
                            Typesetter.formula(
                                latex,
                                fault -> {
                                  if (told.add(latex)) {
                                    faults.accept(fault);
                                  }
                                })));
  }

  /** Loads what sets formulas that are not ready, which takes longer than to set a hundred. */
  public static void prepare() {
    Typesetter.formula("z", fault -> {});
  }

  @Override
  public double textWidth(String text, TextStyle style) {
    return run(text, style).width * style.size();
  }

  @Override
  public Extent formula(Formula formula, double size) {
    return outline(formula).extent(size);
  }

  /** Whether so few of these were never set before that all are set in some four milliseconds. */
  public boolean setsQuickly(Stream<Formula> some) {
    return some.map(written::of)
            .distinct()
            .filter(latex -> !formulas.has(latex))
            .mapToLong(String::length)
            .sum()
        <= QUICKLY_SET;
  }

  /** How many formulas it has set and still remembers. */
  public int formulasSet() {
    return formulas.size();
  }

  /** Returns a formula, set now or before. */
  public Outline outline(Formula formula) {
    return outline(written.of(formula));
  }

  Outline outline(String latex) {
    return formulas.get(latex);
  }

  /** Returns a text, measured now or before. */
  public Run run(String text, TextStyle style) {
    return (style.strong() ? strong : regular).get(text);
  }

  /** Returns where a text begins whose alignment point stands at x. */
  public double left(String text, double x, TextStyle style) {
    return switch (style.align()) {
      case LEFT -> x;
      case CENTER -> x - textWidth(text, style) / 2;
      case RIGHT -> x - textWidth(text, style);
    };
  }

  private static Run measured(String words, boolean strong) {
    String text = CONTROL.matcher(words).replaceAll(" ");
    if (!Fonts.covers(text, strong)) {
      Outline foreign = Typesetter.text(text, strong);
      return new Run(text, foreign.extent().width(), foreign);
    }
    Font font = Fonts.text(strong).deriveFont(RULER);
    double width = font.getStringBounds(text, Fonts.UNHINTED).getWidth();
    return new Run(text, width / RULER, null);
  }
}
