package org.chainrule.intake.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.arrays.TableText;
import org.chainrule.arrays.table.Delimiter;
import org.chainrule.arrays.table.Table;
import org.chainrule.intake.answer.Topic;
import org.chainrule.intake.columns.ColumnList;
import org.chainrule.intake.reading.Fork.Branch;
import org.chainrule.words.Words;

/** What can be chosen about how a table is written. */
final class TableForks {

  /** What a person can say of how a table is written, in the order in which it is asked. */
  private static final List<Topic> WRITTEN = List.of(Topic.DELIMITER, Topic.NUMBERS, Topic.HEADING);

  private TableForks() {}

  static Fork delimiter(Draft draft, TableText text) throws Misfit {
    return of(draft, text, Topic.DELIMITER, table -> table.delimiter().id());
  }

  static Fork numbers(Draft draft, TableText text) throws Misfit {
    return of(draft, text, Topic.NUMBERS, table -> table.numbers().id());
  }

  static Fork heading(Draft draft, TableText text) throws Misfit {
    return of(draft, text, Topic.HEADING, table -> table.headed() ? Draft.YES : Draft.NO);
  }

  /** A column that only counts the rows is no data unless a person says so. */
  static Optional<Fork> index(Draft draft, TableText text) throws Misfit {
    Table table = draft.table(text);
    if (table.index().isEmpty() || draft.answers().of(Topic.X, text.id()).isPresent()) {
      return Optional.empty();
    }
    String column = table.columnName(table.index().get());
    List<Branch> branches =
        List.of(
            new Branch("drop", Words.of("intake.index.drop", column), true),
            new Branch("keep", Words.of("intake.index.keep", column), false));
    return Optional.of(
        new Fork(Topic.INDEX, text.id(), branches, draft.answers().of(Topic.INDEX, text.id())));
  }

  /** Targets may be as many columns as the net has outputs, or a single column of classes. */
  static Optional<Fork> targets(Draft draft, TableText text) throws Misfit {
    if (draft.placeWord(text).filter(Draft.SPLIT::equals).isEmpty()) {
      return Optional.empty();
    }
    Table table = draft.table(text);
    List<Branch> branches =
        TableColumns.possibleTargets(draft, text).stream()
            .map(columns -> ColumnList.format(columns, table))
            .map(word -> new Branch(word, Words.of("intake.y", word), true))
            .toList();
    Fork fork = new Fork(Topic.Y, text.id(), branches, draft.answers().of(Topic.Y, text.id()));
    boolean other = fork.said().filter(word -> !fork.allows(word)).isPresent();
    return other || branches.isEmpty() ? Optional.empty() : Optional.of(fork);
  }

  private static Fork of(Draft draft, TableText text, Topic topic, Function<Table, String> word)
      throws Misfit {
    Map<String, Table> likely = new LinkedHashMap<>();
    for (Table table : readings(draft, text, topic)) {
      likely.putIfAbsent(word.apply(table), table);
    }
    List<Branch> branches =
        Stream.concat(likely.keySet().stream(), topic.words().stream())
            .distinct()
            .map(one -> new Branch(one, label(topic, one, likely), likely.containsKey(one)))
            .toList();
    return new Fork(topic, text.id(), branches, draft.answers().of(topic, text.id()));
  }

  /** Whatever was said here can be unsaid, even if the table cannot be read so. */
  private static List<Table> readings(Draft draft, TableText text, Topic topic) throws Misfit {
    Draft open = draft.without(topic, text.id());
    Draft freer = open;
    for (Topic later : WRITTEN.subList(WRITTEN.indexOf(topic), WRITTEN.size())) {
      freer = freer.without(later, text.id());
    }
    Draft read = isReadable(open, text) ? open : freer;
    return topic == Topic.DELIMITER && !isReadable(read, text)
        ? undelimited(read, text)
        : draft.material().readings(text, read.format(text));
  }

  private static boolean isReadable(Draft draft, TableText text) {
    try {
      draft.table(text);
      return true;
    } catch (Misfit refused) {
      return false;
    }
  }

  /** None if some delimiter would make columns of numbers, so that a person has to say which. */
  private static List<Table> undelimited(Draft draft, TableText text) throws Misfit {
    return anyDelimiterHelps(draft, text)
        ? List.of()
        : draft.material().readings(text, draft.format(text));
  }

  private static boolean anyDelimiterHelps(Draft draft, TableText text) {
    return Stream.of(Delimiter.values())
        .map(delimiter -> draft.with(Topic.DELIMITER, text.id(), delimiter.id()))
        .anyMatch(said -> hasNumbers(said, text));
  }

  private static boolean hasNumbers(Draft draft, TableText text) {
    try {
      Table table = draft.table(text);
      return IntStream.range(0, table.columns()).anyMatch(table::isNumbers);
    } catch (Misfit refused) {
      return false;
    }
  }

  /** Two ways of reading numbers are told apart by what they make of a cell. */
  private static String label(Topic topic, String word, Map<String, Table> likely) {
    if (topic == Topic.NUMBERS && likely.size() > 1 && likely.containsKey(word)) {
      Optional<String> cell = DoubtfulCell.in(List.copyOf(likely.values()), likely.get(word));
      if (cell.isPresent()) {
        return cell.get();
      }
    }
    return Words.of("intake." + topic.id() + "." + word);
  }
}
