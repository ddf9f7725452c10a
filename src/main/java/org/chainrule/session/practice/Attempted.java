package org.chainrule.session.practice;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An answer that was marked, as it is remembered; written, a line of CSV (RFC 4180).
 *
 * @param at when
 * @param net the name of the net
 * @param operation what was to be done, by the key under which the message bundle has it: an
 *     operation, a kind of question, or to find a fault
 * @param quantity the id of what was to be found, such as {@code dl_dW1}; empty where a question is
 *     about none
 * @param row which entry of it, from 0; −1 where it was the whole
 * @param column likewise
 * @param typed the answer; empty if it was shown
 * @param grade what the answer is worth
 * @param mistakes the ids of the mistakes that it may have come from
 */
public record Attempted(
    Instant at,
    String net,
    String operation,
    String quantity,
    int row,
    int column,
    String typed,
    Grade grade,
    List<String> mistakes) {

  /** The names of the columns. */
  public static final String HEADER = "time,net,operation,quantity,row,column,typed,grade,mistakes";

  /** Stands for a row or a column where the whole is meant. */
  private static final int WHOLE = -1;

  private static final int COLUMNS = HEADER.split(",").length;

  /** Copies the list. */
  public Attempted {
    mistakes = List.copyOf(mistakes);
  }

  /** An answer that is about no single entry. */
  public static Attempted ofWhole(
      Instant at,
      String net,
      String operation,
      String quantity,
      String typed,
      Grade grade,
      List<String> mistakes) {
    return new Attempted(at, net, operation, quantity, WHOLE, WHOLE, typed, grade, mistakes);
  }

  /** Returns it as a line, rows and columns counted from 1. */
  public String line() {
    return CsvLine.of(
        List.of(
            at.truncatedTo(ChronoUnit.MILLIS).toString(),
            net,
            operation,
            quantity,
            String.valueOf(row + 1),
            String.valueOf(column + 1),
            typed,
            grade.key(),
            String.join(" ", mistakes)));
  }

  /** Reads a line; what was not written by {@link #line} is none. */
  public static Optional<Attempted> read(String line) {
    List<String> fields = CsvLine.fields(line);
    if (fields.size() != COLUMNS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Attempted(
              Instant.parse(fields.get(0)),
              fields.get(1),
              fields.get(2),
              fields.get(3),
              Integer.parseInt(fields.get(4)) - 1,
              Integer.parseInt(fields.get(5)) - 1,
              fields.get(6),
              Grade.valueOf(fields.get(7).toUpperCase(Locale.ROOT)),
              Arrays.stream(fields.get(8).split(" ")).filter(id -> !id.isEmpty()).toList()));
    } catch (DateTimeParseException | IllegalArgumentException other) {
      return Optional.empty();
    }
  }
}
