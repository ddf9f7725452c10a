package org.chainrule.edit.offer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.Edit;
import org.chainrule.edit.SetMatrices;
import org.chainrule.edit.SetMatrix;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Givens;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.RefusedEditException;
import org.chainrule.explain.naming.Notation;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * What becomes of arrays that are taken from a file.
 *
 * <p>A vector may lie the other way than its place. So may x and y, which NumPy's users keep with a
 * row a sample; they may bring another number of samples. Weights are never turned.
 *
 * @param edit sets those that fit, if any does
 * @param remarks a phrase for a person about each that does not fit, and about what else happens
 */
public record ArrayImport(Optional<Edit> edit, List<String> remarks) {

  /** Copies the list. */
  public ArrayImport {
    remarks = List.copyOf(remarks);
  }

  /** Returns the matrix that an array of this name means, in capitals or not, if it means one. */
  public static Optional<Name> named(Scenario scenario, String array) {
    return givens(scenario).filter(name -> name.id().equalsIgnoreCase(array)).findFirst();
  }

  /** Returns the matrices that this array could replace. */
  public static List<Name> places(Scenario scenario, Matrix array) {
    return givens(scenario)
        .filter(
            name ->
                refusal(scenario, set(scenario, name, array, Filling.ZEROS), Notation.SHEET)
                    .isEmpty())
        .toList();
  }

  /**
   * Brings each array to the matrix of its name.
   *
   * @param arrays by their names, such as x or W1
   * @param filling fills new columns of x or y where the other brings more samples
   * @param notation how the remarks call the matrices
   */
  public static ArrayImport of(
      Scenario scenario, Map<String, Matrix> arrays, Filling filling, Notation notation) {
    Map<Name, Matrix> known = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    arrays.forEach(
        (array, matrix) -> {
          Optional<Name> name = named(scenario, array).filter(found -> !known.containsKey(found));
          name.ifPresentOrElse(
              found -> known.put(found, matrix), () -> unknown.add(OneLine.shortened(array)));
        });
    List<String> remarks = new ArrayList<>();
    if (!unknown.isEmpty()) {
      remarks.add(Words.of("import.unknown", String.join(", ", unknown)));
    }
    return at(scenario, known, filling, notation, remarks);
  }

  /** Brings an array to this matrix. */
  public static ArrayImport of(
      Scenario scenario, Name name, Matrix array, Filling filling, Notation notation) {
    return at(scenario, Map.of(name, array), filling, notation, new ArrayList<>());
  }

  private static ArrayImport at(
      Scenario scenario,
      Map<Name, Matrix> arrays,
      Filling filling,
      Notation notation,
      List<String> remarks) {
    List<SetMatrix> fitting = new ArrayList<>();
    arrays.forEach(
        (name, array) -> {
          SetMatrix set = set(scenario, name, array, filling);
          Optional<String> refusal = refusal(scenario, set, notation);
          if (refusal.isPresent()) {
            remarks.add(refusal.get());
          } else {
            fitting.add(set);
            turned(scenario, set, array, notation).ifPresent(remarks::add);
          }
        });
    settleSamples(scenario, fitting, notation, remarks);
    return new ArrayImport(edit(fitting), remarks);
  }

  private static Optional<Edit> edit(List<SetMatrix> parts) {
    return switch (parts.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(parts.get(0));
      default -> Optional.of(new SetMatrices(parts));
    };
  }

  /** x and y with different numbers of samples would cut each other off, so neither is taken. */
  private static void settleSamples(
      Scenario scenario, List<SetMatrix> fitting, Notation notation, List<String> remarks) {
    List<SetMatrix> data = fitting.stream().filter(part -> part.name().hasSampleColumns()).toList();
    if (data.size() == 2) {
      int first = data.get(0).value().columns();
      int second = data.get(1).value().columns();
      if (first != second) {
        fitting.removeAll(data);
        remarks.add(
            Words.of(
                "import.samples.differ",
                Naming.label(scenario, data.get(0).name(), notation),
                first,
                Naming.label(scenario, data.get(1).name(), notation),
                second));
      }
    } else if (data.size() == 1 && data.get(0).value().columns() != scenario.sample().count()) {
      Name other = data.get(0).name().equals(Name.x()) ? Name.y() : Name.x();
      remarks.add(
          Words.of(
              "import.samples",
              data.get(0).value().columns(),
              Naming.label(scenario, other, notation)));
    }
  }

  private static Optional<String> turned(
      Scenario scenario, SetMatrix set, Matrix array, Notation notation) {
    boolean turned = !set.value().sameShape(array) && !isVector(array);
    return turned
        ? Optional.of(
            Words.of(
                "import.turned", Naming.label(scenario, set.name(), notation), Givens.shape(array)))
        : Optional.empty();
  }

  private static Optional<String> refusal(Scenario scenario, SetMatrix set, Notation notation) {
    try {
      set.apply(scenario);
      return Optional.empty();
    } catch (RefusedEditException refused) {
      return Optional.of(refused.getMessage(notation));
    }
  }

  private static SetMatrix set(Scenario scenario, Name name, Matrix array, Filling filling) {
    Matrix old = Givens.get(scenario, name);
    boolean data = name.hasSampleColumns();
    boolean fits = data ? array.rows() == old.rows() : array.sameShape(old);
    boolean mayTurn = data || isVector(old);
    Matrix turned = mayTurn && !fits ? array.transpose() : array;
    boolean helps = data ? turned.rows() == old.rows() : turned.sameShape(old);
    return new SetMatrix(name, helps ? turned : array, filling);
  }

  private static boolean isVector(Matrix matrix) {
    return matrix.rows() == 1 || matrix.columns() == 1;
  }

  private static Stream<Name> givens(Scenario scenario) {
    Stream<Name> parameters = scenario.network().parameters().stream().map(Name::of);
    return Stream.concat(Stream.of(Name.x(), Name.y()), parameters);
  }
}
