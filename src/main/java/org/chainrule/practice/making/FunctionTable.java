package org.chainrule.practice.making;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.activation.Activation;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;

/**
 * What has to be looked up to do a pass by hand: the values of a curved activation where it is
 * needed, and at as many other places.
 *
 * @param activation the activation; of a softmax the values are those of e to the z
 * @param places where, from the least on, with the digits that are shown
 */
public record FunctionTable(Activation activation, List<Double> places) {

  /** Copies the list. */
  public FunctionTable {
    places = List.copyOf(places);
  }

  /** Returns the tables that a pass needs, in the order of its layers. */
  public static List<FunctionTable> of(Trace trace) {
    Map<Activation, SortedSet<Double>> places = new LinkedHashMap<>();
    for (int layer = 1; layer <= trace.network().depth(); layer++) {
      Activation activation = trace.network().layer(layer).activation();
      if (!Recipe.isPiecewiseLinear(activation)) {
        SortedSet<Double> all = places.computeIfAbsent(activation, key -> new TreeSet<>());
        Matrix z = trace.quantity(Name.linearOutput(layer)).value();
        z.entries(any -> true).map(HandNumber::shown).forEach(place -> addBoth(all, place));
      }
    }
    List<FunctionTable> tables = new ArrayList<>();
    places.forEach(
        (activation, all) -> tables.add(new FunctionTable(activation, List.copyOf(all))));
    return tables;
  }

  /** The place of the opposite sign is there too, so that a table does not betray a sign. */
  private static void addBoth(SortedSet<Double> all, double place) {
    all.add(place);
    all.add(0.0 - place);
  }

  /** Returns the value at a place. */
  public double value(double place) {
    return function(activation).applyAsDouble(place);
  }

  private static DoubleUnaryOperator function(Activation activation) {
    return activation.elementwise().<DoubleUnaryOperator>map(f -> f::value).orElse(Math::exp);
  }

  /** Whether what stands at a place with few digits is the value at the place itself. */
  static boolean isReadable(Activation activation, double place) {
    DoubleUnaryOperator f = function(activation);
    double exact = HandNumber.shown(f.applyAsDouble(place));
    return exact == HandNumber.shown(f.applyAsDouble(HandNumber.shown(place)));
  }
}
