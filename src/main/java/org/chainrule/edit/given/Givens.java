package org.chainrule.edit.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.given.RefusedEditException.Called;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;

/** The matrices that a scenario gives, by their names: x, y, and W and b of each layer. */
public final class Givens {

  private Givens() {}

  /** Returns the matrix of this name, if the scenario gives one: x, y, a W or a b. */
  public static Optional<Matrix> find(Scenario scenario, Name name) {
    return isGiven(scenario, name) ? Optional.of(get(scenario, name)) : Optional.empty();
  }

  private static boolean isGiven(Scenario scenario, Name name) {
    return name.isGiven() && scenario.network().variables().contains(name.variable());
  }

  /** Returns the matrix of this name, or refuses a name that the scenario does not give. */
  public static Matrix get(Scenario scenario, Name name) {
    requireGiven(scenario, name);
    return switch (name.role()) {
      case INPUT -> scenario.sample().x();
      case TARGET -> scenario.sample().y();
      case WEIGHT -> scenario.network().layer(name.layer()).weight();
      default -> scenario.network().layer(name.layer()).bias().orElseThrow();
    };
  }

  /**
   * Returns the scenario with this matrix, of the same shape as the old one; a 0 keeps its sign.
   */
  public static Scenario with(Scenario scenario, Name name, Matrix value) {
    requireShape(scenario, name, value);
    requireFinite(scenario, name, value);
    Matrix matrix = value.zip(get(scenario, name), Givens::signed);
    return switch (name.role()) {
      case INPUT -> withSample(scenario, new Sample(matrix, scenario.sample().y()));
      case TARGET -> withSample(scenario, new Sample(scenario.sample().x(), matrix));
      default -> withLayer(scenario, name.layer(), changed(scenario, name, matrix));
    };
  }

  /** A new 0 is 0, not −0; an old one stays what it is, so that an edit changes nothing else. */
  private static double signed(double entry, double before) {
    return entry == 0 && before == 0 ? before : entry + 0.0;
  }

  private static Layer changed(Scenario scenario, Name name, Matrix matrix) {
    Layer layer = scenario.network().layer(name.layer());
    return name.role() == Variable.Role.WEIGHT ? layer.withWeight(matrix) : layer.withBias(matrix);
  }

  /** Returns the scenario with another layer of this number and of the same size. */
  public static Scenario withLayer(Scenario scenario, int number, Layer layer) {
    List<Layer> layers = new ArrayList<>(scenario.network().layers());
    layers.set(number - 1, layer);
    return withNetwork(scenario, scenario.network().withLayers(layers));
  }

  /** Returns the scenario with another network of the same size. */
  public static Scenario withNetwork(Scenario scenario, Network network) {
    return new Scenario(scenario.name(), network, scenario.sample(), scenario.unknown());
  }

  private static Scenario withSample(Scenario scenario, Sample sample) {
    return new Scenario(scenario.name(), scenario.network(), sample, scenario.unknown());
  }

  /** Returns the layer of this number, or refuses. */
  public static Layer layer(Scenario scenario, int number) {
    int depth = scenario.network().depth();
    if (number < 1 || number > depth) {
      throw new RefusedEditException("noLayer", String.valueOf(number), depth);
    }
    return scenario.network().layer(number);
  }

  /** Refuses a matrix with an entry that is not finite. */
  static void requireFinite(Scenario scenario, Name name, Matrix matrix) {
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        if (!Double.isFinite(matrix.get(row, column))) {
          throw new RefusedEditException(
              "notFinite", new Called(scenario, name), row + 1, column + 1);
        }
      }
    }
  }

  /** Returns the shape as a person writes it. */
  public static String shape(Matrix matrix) {
    return matrix.rows() + " × " + matrix.columns();
  }

  private static void requireShape(Scenario scenario, Name name, Matrix value) {
    Matrix old = get(scenario, name);
    if (!old.sameShape(value)) {
      throw new RefusedEditException("shape", new Called(scenario, name), shape(old), shape(value));
    }
  }

  private static void requireGiven(Scenario scenario, Name name) {
    if (!name.isGiven()) {
      throw new RefusedEditException("computed", new Called(scenario, name));
    }
    if (name.variable().isParameter()) {
      layer(scenario, name.layer());
    }
    if (!isGiven(scenario, name)) {
      throw new RefusedEditException("unbiased", new Called(scenario, name));
    }
  }
}
