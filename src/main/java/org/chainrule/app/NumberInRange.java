package org.chainrule.app;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.util.StringConverter;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * Reads a number in a range; what is none leaves the old one.
 *
 * @param <T> the kind of number
 */
final class NumberInRange<T extends Number> extends StringConverter<T> {

  private final Function<String, T> parser;
  private final Function<T, String> writer;
  private final T least;
  private final T most;
  private final Supplier<T> old;
  private final String kind;

  private NumberInRange(
      String kind,
      Function<String, T> parser,
      Function<T, String> writer,
      T least,
      T most,
      Supplier<T> old) {
    this.kind = kind;
    this.parser = parser;
    this.writer = writer;
    this.least = least;
    this.most = most;
    this.old = old;
  }

  /** Whole numbers. */
  static NumberInRange<Integer> whole(int least, int most, Supplier<Integer> old) {
    return new NumberInRange<>("whole", Integer::valueOf, String::valueOf, least, most, old);
  }

  /** Numbers with a point or a comma, written with up to three digits behind it. */
  static NumberInRange<Double> decimal(double least, double most, Supplier<Double> old) {
    return new NumberInRange<>(
        "decimal",
        text -> Double.valueOf(text.replace(',', '.')),
        number -> String.valueOf(Math.round(number * 1000) / 1000.0),
        least,
        most,
        old);
  }

  @Override
  public String toString(T number) {
    return number == null ? "" : writer.apply(number);
  }

  @Override
  public T fromString(String text) {
    return read(text).orElseGet(old);
  }

  /** Returns why a text leaves the old number, in words for a person; nothing if it does not. */
  Optional<String> refusal(String text) {
    return read(text).isPresent()
        ? Optional.empty()
        : Optional.of(
            Words.of(
                "settings.refused." + kind,
                toString(least),
                toString(most),
                OneLine.of(text.strip())));
  }

  private Optional<T> read(String text) {
    try {
      T number = parser.apply(text.strip());
      double value = number.doubleValue();
      boolean inside = value >= least.doubleValue() && value <= most.doubleValue();
      return inside ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
