package org.chainrule.study.landscape;

import org.chainrule.algebra.Matrix;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.program.Forward;

/** What a net with two inputs gives for each point of the plane of its inputs, x₁ and x₂. */
public final class Outputs implements Terrain {

  private final Network network;

  /**
   * The outputs of a net.
   *
   * @throws IllegalArgumentException if it has not two inputs
   */
  public Outputs(Network network) {
    if (network.inputs() != 2) {
      throw new IllegalArgumentException("only two inputs make a plane");
    }
    this.network = network;
  }

  @Override
  public Matrix at(Matrix points) {
    Matrix none = Matrix.generate(network.outputs(), points.columns(), (row, column) -> 0);
    Forward pass = new Forward(network, new Sample(points, none));
    return pass.value(Variable.of(Variable.Role.OUTPUT));
  }
}
