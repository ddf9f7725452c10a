package org.chainrule.edit.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.Variable.Role;
import org.chainrule.words.Lists;
import org.chainrule.words.Words;

/**
 * What becomes of skip connections when a net changes its size. What a skip adds to each other has
 * one number of entries, so that is changed together; where a layer comes or goes, a skip stays
 * with the value that it comes from. A layer is told by its number, from 1; 0 stands for x.
 */
public final class Skips {

  private Skips() {}

  /** Returns a layer that adds this earlier value, or none. */
  public static Layer with(Layer layer, Optional<Variable> added) {
    return added.equals(layer.added()) ? layer : layer.withAdded(added);
  }

  /** Returns how many entries x or a z has, a sample. */
  public static int entries(Network network, Variable value) {
    return value.role() == Role.INPUT ? network.inputs() : network.layer(value.layer()).outputs();
  }

  /** Returns those that skips hold at one size with this one, which is among them. */
  static SortedSet<Integer> joined(Network network, int number) {
    SortedSet<Integer> joined = new TreeSet<>(List.of(number));
    int size = 0;
    while (size < joined.size()) {
      size = joined.size();
      for (int k = 1; k <= network.depth(); k++) {
        join(joined, k, network.layer(k));
      }
    }
    return joined;
  }

  private static void join(SortedSet<Integer> joined, int number, Layer layer) {
    layer
        .added()
        .map(Variable::layer)
        .filter(other -> joined.contains(number) || joined.contains(other))
        .ifPresent(other -> joined.addAll(List.of(number, other)));
  }

  /** Returns what a change of size is called, with what changes along with it. */
  public static String described(String change, Network network, int number) {
    SortedSet<Integer> others = joined(network, number);
    others.remove(number);
    String list = others.stream().map(Skips::called).collect(Lists.joining());
    return list.isEmpty() ? change : Words.of("edit.joined", change, list);
  }

  private static String called(int number) {
    return number == 0 ? Words.of("edit.joined.input") : Words.of("edit.joined.layer", number);
  }

  /** Returns the layers as they are after one of this number was put in among them. */
  public static List<Layer> inserted(List<Layer> layers, int number) {
    return mapped(layers, value -> Optional.of(value.layer() >= number ? moved(value, 1) : value));
  }

  /**
   * Returns the layers, of which the one of this number has been taken out, with the skips that
   * still have something to add. What that layer gave was made of what it took, which is added in
   * its place if it has the same shape.
   *
   * @param inputs the number of entries of x
   */
  public static List<Layer> removed(List<Layer> layers, int number, int inputs) {
    List<Layer> moved = mapped(layers, value -> without(value, number));
    return moved.stream()
        .map(layer -> with(layer, layer.added().filter(value -> fits(value, layer, moved, inputs))))
        .toList();
  }

  private static Optional<Variable> without(Variable value, int number) {
    if (value.layer() != number) {
      return Optional.of(value.layer() > number ? moved(value, -1) : value);
    }
    if (value.role() == Role.LINEAR) {
      return Optional.empty();
    }
    return Optional.of(number == 1 ? Variable.of(Role.INPUT) : moved(value, -1));
  }

  private static boolean fits(Variable value, Layer layer, List<Layer> layers, int inputs) {
    int entries = value.role() == Role.INPUT ? inputs : layers.get(value.layer() - 1).outputs();
    return entries == layer.outputs();
  }

  private static Variable moved(Variable value, int by) {
    return new Variable(value.role(), value.layer() + by);
  }

  private static List<Layer> mapped(
      List<Layer> layers, Function<Variable, Optional<Variable>> change) {
    List<Layer> mapped = new ArrayList<>();
    layers.forEach(layer -> mapped.add(with(layer, layer.added().flatMap(change))));
    return mapped;
  }

  /**
   * Returns the numbers of the layers that lose what they add when the layer of this number goes.
   */
  public static List<Integer> lost(Network network, int number) {
    List<Layer> left = new ArrayList<>(network.layers());
    left.remove(number - 1);
    List<Layer> after = removed(left, number, network.inputs());
    return IntStream.range(0, left.size())
        .filter(k -> left.get(k).added().isPresent() && after.get(k).added().isEmpty())
        .mapToObj(k -> k + 1 < number ? k + 1 : k + 2)
        .toList();
  }
}
