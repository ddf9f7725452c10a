package org.chainrule.intake.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.LeftOut;
import org.chainrule.arrays.TableText;
import org.chainrule.arrays.table.Delimiter;
import org.chainrule.arrays.table.NumberStyle;
import org.chainrule.arrays.table.Table;
import org.chainrule.arrays.table.TableFormat;
import org.chainrule.intake.answer.Answers;
import org.chainrule.intake.answer.Topic;
import org.chainrule.network.Variable.Role;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;

/**
 * A reading on the way: what there is, and the answers so far, given or tried.
 *
 * @param answers those that a person gave, and those that are tried
 */
public record Draft(Material material, Answers answers) {

  /** What leaves an array out. */
  public static final String NONE = "none";

  /** What takes x and y from the columns of one table. */
  public static final String SPLIT = "xy";

  public static final String YES = "yes";
  public static final String NO = "no";

  Draft with(Topic topic, String about, String word) {
    return new Draft(material, answers.with(topic, about, word));
  }

  /** Returns the draft in which nothing was said of one table or array, nor of all, to a topic. */
  Draft without(Topic topic, String about) {
    return new Draft(material, answers.without(topic, about).without(topic, Answers.ALL));
  }

  boolean is(Topic topic, String word) {
    return answers.of(topic).filter(word::equals).isPresent();
  }

  /** Returns a table as it is read by now. */
  public Table table(TableText text) throws Misfit {
    return material.readings(text, format(text)).get(0);
  }

  /** Returns what was said, or is tried, of how a table is written. */
  TableFormat format(TableText text) {
    return new TableFormat(
        answers.of(Topic.DELIMITER, text.id()).flatMap(word -> find(Delimiter.values(), word)),
        answers.of(Topic.NUMBERS, text.id()).flatMap(word -> find(NumberStyle.values(), word)),
        answers.of(Topic.HEADING, text.id()).map(YES::equals));
  }

  private static <T extends Enum<T>> Optional<T> find(T[] values, String word) {
    return Stream.of(values)
        .filter(
            value -> value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-').equals(word))
        .findFirst();
  }

  /** Returns the word that says where this one goes, if it is settled. */
  public Optional<String> placeWord(Found one) {
    Optional<String> said = answers.of(Topic.PLACE, one.id());
    if (said.isPresent() || one instanceof LeftOut) {
      return said.or(() -> material.named(one).map(Name::id));
    }
    return material.named(one).map(Name::id);
  }

  /** Returns what goes where; a table of which columns go to x and y is not among them. */
  Map<Name, Found> placed() throws Misfit {
    Map<Name, Found> placed = new LinkedHashMap<>();
    for (Found one : material.found()) {
      Optional<Name> name = placeWord(one).flatMap(Places::named);
      if (name.isPresent()) {
        if (one instanceof LeftOut out) {
          throw Misfit.of("unusable", out.name(), out.reason());
        }
        put(placed, name.get(), one);
      }
    }
    Optional<TableText> split = split();
    if (split.isPresent()) {
      TableColumns columns = TableColumns.of(this, split.get());
      if (!columns.x().isEmpty()) {
        put(placed, Name.x(), split.get());
      }
      if (!columns.y().isEmpty()) {
        put(placed, Name.y(), split.get());
      }
    }
    return placed;
  }

  private static void put(Map<Name, Found> placed, Name name, Found one) throws Misfit {
    Found other = placed.put(name, one);
    if (other != null) {
      throw Misfit.of("twice", other.name(), one.name(), name.id());
    }
  }

  /** Returns the table whose columns go to x and y, if there is one. */
  Optional<TableText> split() throws Misfit {
    List<TableText> split =
        material
            .tables()
            .filter(text -> placeWord(text).filter(SPLIT::equals).isPresent())
            .toList();
    if (split.size() > 1) {
      throw Misfit.of("twice", split.get(0).name(), split.get(1).name(), "x, y");
    }
    return split.stream().findFirst();
  }

  /** Returns the layers of which a W was found, in their order. */
  List<Integer> weights() throws Misfit {
    List<Integer> layers = new ArrayList<>();
    placed().keySet().stream()
        .filter(name -> name.role() == Role.WEIGHT)
        .map(Name::layer)
        .sorted()
        .forEach(layers::add);
    return layers;
  }

  /** Whether a W of each layer from the first to some last one was found. */
  boolean isWholeNet() throws Misfit {
    List<Integer> layers = weights();
    return !layers.isEmpty() && layers.get(layers.size() - 1) == layers.size();
  }

  /** Whether what was found makes a new net. */
  public boolean makesNet() {
    return material.open().isEmpty() || is(Topic.NET, "new");
  }

  /** Returns how many layers the net has that comes of it. */
  int depth() throws Misfit {
    return makesNet() ? weights().size() : material.open().map(Draft::depthOf).orElse(0);
  }

  private static int depthOf(Scenario scenario) {
    return scenario.network().depth();
  }
}
