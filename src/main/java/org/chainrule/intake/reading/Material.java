package org.chainrule.intake.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.TableText;
import org.chainrule.arrays.table.Readings;
import org.chainrule.arrays.table.Table;
import org.chainrule.arrays.table.TableFormat;
import org.chainrule.edit.given.Filling;
import org.chainrule.intake.naming.ArrayNames;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.typed.TypedException;

/** All that is known before anything is chosen. Tables are read once in each way. */
public final class Material {

  private record Way(String id, TableFormat format) {}

  /** Tables are told apart by themselves: to compare their cells would take longer than to read. */
  private record Columns(int table, List<Integer> columns) {}

  private record Answer(List<Table> tables, String refusal) {}

  private final List<Found> found;
  private final Optional<Scenario> open;
  private final Filling filling;
  private final ArrayNames names;
  private final Map<String, Readings> cut = new HashMap<>();
  private final Map<Way, Answer> read = new HashMap<>();
  private final Map<Columns, Matrix> numbers = new HashMap<>();

  /**
   * Collects it.
   *
   * @param open the scenario that it goes into, if there is one
   * @param filling fills what a net needs beside it
   */
  public Material(List<Found> found, Optional<Scenario> open, Filling filling) {
    this.found = List.copyOf(found);
    this.open = open;
    this.filling = filling;
    this.names = ArrayNames.of(found.stream().map(Found::name).toList());
  }

  /** What was found. */
  public List<Found> found() {
    return found;
  }

  /** The scenario that it goes into, if there is one. */
  public Optional<Scenario> open() {
    return open;
  }

  Filling filling() {
    return filling;
  }

  ArrayNames names() {
    return names;
  }

  /** Returns what this one is for by its name; a table that is called data may hold y too. */
  Optional<Name> named(Found one) {
    boolean vague = one instanceof TableText && one.name().equalsIgnoreCase("data");
    return vague ? Optional.empty() : names.of(one.name());
  }

  /** What a new net is called: as the file is. */
  String name() {
    String source = found.isEmpty() ? "" : found.get(0).source();
    int dot = source.lastIndexOf('.');
    return dot > 0 ? source.substring(0, dot) : source;
  }

  Stream<TableText> tables() {
    return found.stream().filter(TableText.class::isInstance).map(TableText.class::cast);
  }

  /** Returns the ways of reading a table that agree with a format. */
  List<Table> readings(TableText text, TableFormat format) throws Misfit {
    Answer readings = read.computeIfAbsent(new Way(text.id(), format), way -> read(text, format));
    if (readings.tables().isEmpty()) {
      throw found.size() == 1
          ? Misfit.said(readings.refusal())
          : Misfit.of("table", text.name(), readings.refusal());
    }
    return readings.tables();
  }

  /** Returns the numbers of these columns of a table that was read here. */
  Matrix numbers(Table table, List<Integer> columns) throws Misfit {
    Columns key = new Columns(System.identityHashCode(table), columns);
    Matrix known = numbers.get(key);
    if (known == null) {
      known = Data.numbers(table, columns);
      numbers.put(key, known);
    }
    return known;
  }

  private Answer read(TableText text, TableFormat format) {
    try {
      Readings readings = cut.get(text.id());
      if (readings == null) {
        readings = Readings.of(text.text());
        cut.put(text.id(), readings);
      }
      return new Answer(readings.in(format), "");
    } catch (TypedException refused) {
      return new Answer(List.of(), refused.getMessage());
    }
  }
}
