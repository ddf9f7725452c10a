package org.chainrule.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.arrays.TableText;
import org.chainrule.arrays.table.Table;
import org.chainrule.intake.answer.Topic;
import org.chainrule.intake.columns.ColumnList;
import org.chainrule.pass.quantity.Name;
import org.chainrule.typed.TypedException;

/**
 * Which columns of a table go to x and which to y: those that a person names, or those that their
 * headings name, or the only one of words, or as many at the end as the net has outputs.
 *
 * @param x the columns of x, counted from 0
 * @param y the columns of y, counted from 0
 */
public record TableColumns(List<Integer> x, List<Integer> y) {

  private static final Pattern TARGET =
      Pattern.compile(
          "[yt][_ ]?\\d*|targets?|labels?|class(es)?|species|outputs?[_ ]?\\d*|out[_ ]?\\d*|y_?true");
  private static final Pattern INPUT = Pattern.compile("x[_ ]?\\d*|(inputs?|features?)[_ ]?\\d*");

  /** Copies the lists. */
  public TableColumns {
    x = List.copyOf(x);
    y = List.copyOf(y);
  }

  /** Returns the columns of a table whose columns go to x and y. */
  public static TableColumns of(Draft draft, TableText text) throws Misfit {
    Table table = draft.table(text);
    Optional<List<Integer>> saidX = said(draft, Topic.X, text, table);
    Optional<List<Integer>> saidY = said(draft, Topic.Y, text, table);
    List<Integer> data = data(draft, text, table);
    List<Integer> last = saidX.isPresent() ? List.of() : lastOf(draft, table, data);
    List<Integer> rest = without(data, saidX.orElse(List.of()));
    List<Integer> y = saidY.orElseGet(() -> targets(table, rest, last));
    List<Integer> x = saidX.orElseGet(() -> inputs(draft, table, without(data, y)));
    return new TableColumns(x, y);
  }

  /** Columns of words are left out; if there are no others, that they are words is an error. */
  private static List<Integer> inputs(Draft draft, Table table, List<Integer> columns) {
    List<Integer> numbers = columns.stream().filter(column -> isInput(table, column)).toList();
    boolean elsewhere =
        draft.material().found().stream()
            .anyMatch(one -> draft.material().named(one).filter(Name.x()::equals).isPresent());
    return numbers.isEmpty() && !elsewhere ? columns : numbers;
  }

  /**
   * Returns which columns may be those of y where the last alone may be classes: as many at the end
   * as the net has outputs, if there are as many, or the last. None if this is no question.
   */
  static List<List<Integer>> possibleTargets(Draft draft, TableText text) throws Misfit {
    Table table = draft.table(text);
    List<Integer> data =
        without(data(draft, text, table), said(draft, Topic.X, text, table).orElse(List.of()));
    if (namesTargets(table) || namesInputs(table) || data.size() < 2) {
      return List.of();
    }
    List<Integer> last = lastOf(draft, table, data);
    List<Integer> one = data.subList(data.size() - 1, data.size());
    boolean classes = table.isNumbers(one.get(0)) && Data.areClasses(draft, table, one);
    return last.equals(one) || !classes
        ? List.of()
        : Stream.of(last, one).filter(columns -> !columns.isEmpty()).toList();
  }

  /** Whether a person has said which columns go where. */
  static boolean areNamed(Draft draft, TableText text) {
    return Stream.of(Topic.X, Topic.Y)
        .anyMatch(topic -> draft.answers().of(topic, text.id()).isPresent());
  }

  /** Returns the columns of a table that go to this matrix. */
  static List<Integer> of(Draft draft, Name name, TableText text) throws Misfit {
    if (draft.placeWord(text).filter(Draft.SPLIT::equals).isEmpty()) {
      return whole(draft, name, text);
    }
    TableColumns columns = of(draft, text);
    return name.equals(Name.x()) ? columns.x() : columns.y();
  }

  /**
   * Returns the columns of a table that is one matrix as a whole: all that hold numbers, or those
   * of targets where it is y and they are named.
   */
  public static List<Integer> whole(Draft draft, Name name, TableText text) throws Misfit {
    Table table = draft.table(text);
    Optional<List<Integer>> said = said(draft, Topic.X, text, table);
    if (said.isPresent()) {
      return said.get();
    }
    List<Integer> data = data(draft, text, table);
    List<Integer> targets = name.equals(Name.y()) ? targets(table, data, List.of()) : List.of();
    List<Integer> numbers = data.stream().filter(column -> isInput(table, column)).toList();
    return !targets.isEmpty() ? targets : numbers.isEmpty() ? data : numbers;
  }

  /** Returns the columns that go nowhere. */
  static List<Integer> unused(Draft draft, TableText text, List<Name> names) throws Misfit {
    List<Integer> unused =
        new ArrayList<>(IntStream.range(0, draft.table(text).columns()).boxed().toList());
    for (Name name : names) {
      unused.removeAll(of(draft, name, text));
    }
    return unused;
  }

  private static Optional<List<Integer>> said(Draft draft, Topic topic, TableText text, Table table)
      throws Misfit {
    Optional<String> said = draft.answers().of(topic, text.id());
    try {
      return said.isPresent() ? Optional.of(ColumnList.parse(said.get(), table)) : Optional.empty();
    } catch (TypedException wrong) {
      throw Misfit.said(wrong.getMessage());
    }
  }

  /** Whether the headings, or words in one column, say which columns are targets. */
  static boolean namesTargets(Table table) {
    List<Integer> all = IntStream.range(0, table.columns()).boxed().toList();
    return !targets(table, all, List.of()).isEmpty();
  }

  /** Whether every heading is that of an input. */
  static boolean namesInputs(Table table) {
    Optional<Integer> index = table.index();
    return table.headed()
        && IntStream.range(0, table.columns())
            .filter(column -> index.filter(counts -> counts == column).isEmpty())
            .allMatch(column -> INPUT.matcher(heading(table, column)).matches());
  }

  private static List<Integer> data(Draft draft, TableText text, Table table) {
    boolean dropped =
        !draft.answers().of(Topic.INDEX, text.id()).filter("keep"::equals).isPresent();
    Optional<Integer> index = table.index().filter(column -> dropped);
    return IntStream.range(0, table.columns())
        .boxed()
        .filter(column -> !index.equals(Optional.of(column)))
        .filter(column -> !isBlank(table, column))
        .toList();
  }

  private static List<Integer> targets(Table table, List<Integer> among, List<Integer> last) {
    List<Integer> headed =
        among.stream().filter(column -> TARGET.matcher(heading(table, column)).matches()).toList();
    if (!headed.isEmpty()) {
      return headed;
    }
    List<Integer> words = among.stream().filter(column -> isWords(table, column)).toList();
    return words.size() == 1 ? words : last.stream().filter(among::contains).toList();
  }

  /** As many columns at the end as the net has outputs, if there are more than these. */
  private static List<Integer> lastOf(Draft draft, Table table, List<Integer> data) {
    int outputs = LastWeight.outputs(draft);
    return outputs < data.size() && !namesInputs(table)
        ? data.subList(data.size() - outputs, data.size())
        : List.of();
  }

  private static List<Integer> without(List<Integer> columns, List<Integer> others) {
    return columns.stream().filter(column -> !others.contains(column)).toList();
  }

  private static String heading(Table table, int column) {
    return table.headed() ? table.headings().get(column).strip().toLowerCase(Locale.ROOT) : "";
  }

  /** Whether no cell of the column is a number, nor seems to be one, and some cell is a word. */
  static boolean isWords(Table table, int column) {
    return !isBlank(table, column)
        && !table.seemsNumbers(column)
        && IntStream.range(0, table.rows().size())
            .allMatch(row -> table.number(row, column).isEmpty());
  }

  /** A column that is called x is meant even if its cells are words, which is an error to name. */
  private static boolean isInput(Table table, int column) {
    return !isWords(table, column) || INPUT.matcher(heading(table, column)).matches();
  }

  private static boolean isBlank(Table table, int column) {
    return table.rows().stream().allMatch(row -> row.get(column).isBlank());
  }
}
