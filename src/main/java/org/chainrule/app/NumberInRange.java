package org.chainrule.app;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.util.StringConverter;

/**
 * Reads a number in a range; what is none leaves the old one.
 *
 * @param <T> the kind of number
 */
final class NumberInRange<T extends Number> extends StringConverter<T> {

  private final Function<String, T> parser;
  private final Function<T, String> writer;
  private final Predicate<T> range;
  private final Supplier<T> old;

  private NumberInRange(
      Function<String, T> parser, Function<T, String> writer, Predicate<T> range, Supplier<T> old) {
    this.parser = parser;
    this.writer = writer;
    this.range = range;
    this.old = old;
  }

  /** Whole numbers. */
  static NumberInRange<Integer> whole(int least, int most, Supplier<Integer> old) {
    return new NumberInRange<>(
        Integer::valueOf, String::valueOf, n -> n >= least && n <= most, old);
  }

  /** Numbers with a point or a comma, written with up to three digits behind it. */
  static NumberInRange<Double> decimal(double least, double most, Supplier<Double> old) {
    return new NumberInRange<>(
        text -> Double.valueOf(text.replace(',', '.')),
        number -> String.valueOf(Math.round(number * 1000) / 1000.0),
        n -> n >= least && n <= most,
        old);
  }

  @Override
  public String toString(T number) {
    return number == null ? "" : writer.apply(number);
  }

  @Override
  public T fromString(String text) {
    try {
      T number = parser.apply(text.trim());
      return range.test(number) ? number : old.get();
    } catch (NumberFormatException notANumber) {
      return old.get();
    }
  }
}
