package org.chainrule.pass.program;

import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.operation.Values;

/**
 * The forward pass alone, for whoever asks for it again and again with other inputs or weights: it
 * computes no more than is asked for and has changed. For one thread at a time.
 */
public final class Forward {

  private final Program program;
  private final List<Node> nodes;
  private final int[][] places;
  private final int[] firstUse;
  private final Matrix[] all;
  private final Values values;
  private int done;

  /** A pass of a net over samples, of which nothing is computed yet. */
  public Forward(Network network, Sample sample) {
    this.program = Program.of(network);
    this.nodes = program.nodes();
    this.places = nodes.stream().map(program::places).toArray(int[][]::new);
    this.firstUse =
        program.variables().stream()
            .filter(Variable::isGiven)
            .mapToInt(variable -> nodes.indexOf(program.uses(variable).get(0).node()))
            .toArray();
    this.all = new Matrix[program.variables().size()];
    this.values = new Values(all);
    give(Variable.of(Variable.Role.INPUT), sample.x());
    give(Variable.of(Variable.Role.TARGET), sample.y());
    for (Variable parameter : network.parameters()) {
      give(parameter, network.parameter(parameter));
    }
  }

  /** Puts another matrix in the place of x, y, a weight or a bias. */
  public void give(Variable given, Matrix value) {
    int place = program.place(given);
    all[place] = value;
    done = Math.min(done, firstUse[place]);
  }

  /** Returns what a variable is, given or computed. */
  public Matrix value(Variable wanted) {
    int place = program.place(wanted);
    int first = all.length - nodes.size();
    while (done <= place - first) {
      Node node = nodes.get(done);
      all[first + done] = node.primitive().value(values.of(places[done]));
      done++;
    }
    return all[place];
  }
}
