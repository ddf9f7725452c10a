package org.chainrule.intake.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.NumberArray;
import org.chainrule.arrays.TableText;
import org.chainrule.arrays.table.Table;
import org.chainrule.edit.given.Givens;
import org.chainrule.intake.answer.Answers;
import org.chainrule.intake.answer.Topic;
import org.chainrule.intake.reading.Fork.Branch;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Lists;
import org.chainrule.words.Words;

/**
 * What arrays can be for whose names do not say it: tables, the only array of a file, and arrays
 * that are merely counted, as NumPy's savez does.
 */
final class PlaceForks {

  private static final Pattern COUNTED = Pattern.compile("arr_\\d+");
  private static final String JOINT = ",";

  private PlaceForks() {}

  static Optional<Fork> table(Draft draft, TableText text) throws Misfit {
    Optional<String> said = draft.answers().of(Topic.PLACE, text.id());
    Optional<Name> named = draft.material().named(text);
    List<String> likely =
        TableColumns.areNamed(draft, text)
            ? List.of(Draft.SPLIT)
            : named.isPresent() ? likely(named.get(), draft.table(text)) : likely(draft, text);
    return Optional.of(new Fork(Topic.PLACE, text.id(), branches(draft, likely, said), said));
  }

  /** The likely places, then all others of the net, and what a person said beside these. */
  private static List<Branch> branches(Draft draft, List<String> likely, Optional<String> said) {
    int depth = draft.material().open().map(open -> open.network().depth()).orElse(1);
    Stream<String> others = Places.of(depth).stream().map(Name::id);
    return Stream.of(likely.stream(), others, Stream.of(Draft.NONE), said.stream())
        .flatMap(words -> words)
        .distinct()
        .map(word -> new Branch(word, label(word), likely.contains(word)))
        .toList();
  }

  /** A table that is called x may still bring its y along. */
  private static List<String> likely(Name named, Table table) {
    boolean brings = named.equals(Name.x()) && TableColumns.namesTargets(table);
    return brings ? List.of(named.id(), Draft.SPLIT) : List.of(named.id());
  }

  private static List<String> likely(Draft draft, TableText text) throws Misfit {
    Table table = draft.table(text);
    if (TableColumns.namesTargets(table)) {
      return List.of(Draft.SPLIT);
    }
    if (TableColumns.namesInputs(table)) {
      return List.of(Name.x().id());
    }
    Stream<String> data = Stream.of(Draft.SPLIT, Name.x().id(), Name.y().id());
    return table.headed()
        ? data.toList()
        : Stream.concat(data, parameters(draft, table.rows().size(), table.columns())).toList();
  }

  /** The W and b that have these sizes in the net that is open, one way round or the other. */
  private static Stream<String> parameters(Draft draft, int rows, int columns) {
    return draft.material().open().stream()
        .flatMap(
            scenario ->
                scenario.network().parameters().stream()
                    .map(Name::of)
                    .filter(
                        name ->
                            Givens.find(scenario, name)
                                .filter(
                                    matrix ->
                                        matrix.rows() == rows && matrix.columns() == columns
                                            || matrix.rows() == columns && matrix.columns() == rows)
                                .isPresent()))
        .map(Name::id);
  }

  /** The only array of a file whose name says nothing. */
  static Optional<Fork> single(Draft draft) {
    List<Found> usable =
        draft.material().found().stream().filter(NumberArray.class::isInstance).toList();
    if (draft.material().found().size() != 1
        || usable.isEmpty()
        || draft.material().named(usable.get(0)).isPresent()) {
      return Optional.empty();
    }
    NumberArray array = (NumberArray) usable.get(0);
    List<String> words = new ArrayList<>(List.of(Name.x().id(), Name.y().id()));
    parameters(draft, array.matrix().rows(), array.matrix().columns()).forEach(words::add);
    Optional<String> said = draft.answers().of(Topic.PLACE, array.id());
    return Optional.of(new Fork(Topic.PLACE, array.id(), branches(draft, words, said), said));
  }

  /** Arrays that are merely counted: what they can be is told by their order. */
  static Optional<Fork> counted(Draft draft) {
    List<NumberArray> arrays =
        draft.material().found().stream()
            .filter(NumberArray.class::isInstance)
            .map(NumberArray.class::cast)
            .toList();
    boolean open =
        arrays.size() > 1
            && arrays.stream().allMatch(array -> COUNTED.matcher(array.name()).matches())
            && arrays.stream()
                .allMatch(array -> draft.answers().of(Topic.PLACE, array.id()).isEmpty());
    return open
        ? Optional.of(new Fork(Topic.PLACE, Answers.ALL, schemes(arrays), Optional.empty()))
        : Optional.empty();
  }

  /**
   * W and b in turn, or W alone, if their shapes follow each other, and whatever has x and y: a
   * table of samples beside its targets may well look like a W beside its b.
   */
  private static List<Branch> schemes(List<NumberArray> arrays) {
    List<Name> data = List.of(Name.x(), Name.y());
    int more = arrays.size() - data.size();
    List<List<Name>> nets =
        List.of(parameters(arrays.size(), true), parameters(arrays.size(), false));
    List<List<Name>> others =
        List.of(
            Stream.concat(data.stream(), parameters(more, true).stream()).toList(),
            Stream.concat(parameters(more, true).stream(), data.stream()).toList());
    boolean net = nets.stream().anyMatch(names -> Chains.fit(arrays, names));
    return Stream.concat(nets.stream(), others.stream())
        .filter(names -> names.size() == arrays.size())
        .distinct()
        .map(
            names ->
                scheme(arrays, names, !net || others.contains(names) || Chains.fit(arrays, names)))
        .toList();
  }

  /** The first W and b in turn, or the first W alone; none if there is one too many. */
  private static List<Name> parameters(int count, boolean biases) {
    List<Name> names = new ArrayList<>();
    for (int layer = 1; names.size() < count; layer++) {
      names.add(Name.weight(layer));
      if (biases) {
        names.add(Name.bias(layer));
      }
    }
    return names;
  }

  private static Branch scheme(List<NumberArray> arrays, List<Name> names, boolean likely) {
    Map<String, String> words = new LinkedHashMap<>();
    for (int k = 0; k < arrays.size(); k++) {
      words.put(arrays.get(k).name(), names.get(k).id());
    }
    String word =
        words.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(JOINT));
    return new Branch(word, Lists.of(words.values()), likely);
  }

  /** Whether some of the arrays of a scheme are x and y. */
  static boolean holdsData(String scheme) {
    return scheme.contains("=" + Name.x().id());
  }

  /** Returns the draft with each array of a scheme in its place. */
  static Draft placed(Draft draft, String scheme) {
    Draft placed = draft;
    for (String part : scheme.split(JOINT)) {
      int equals = part.indexOf('=');
      String name = part.substring(0, equals);
      Found array =
          draft.material().found().stream()
              .filter(one -> one.name().equals(name))
              .findFirst()
              .orElseThrow();
      placed = placed.with(Topic.PLACE, array.id(), part.substring(equals + 1));
    }
    return placed;
  }

  private static String label(String word) {
    return switch (word) {
      case Draft.SPLIT -> Words.of("intake.place.xy");
      case Draft.NONE -> Words.of("intake.fate.none");
      default -> Words.of("intake.place", word);
    };
  }
}
