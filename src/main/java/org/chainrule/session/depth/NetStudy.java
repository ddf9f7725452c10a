package org.chainrule.session.depth;

import java.util.List;
import org.chainrule.study.depth.flow.GradientFlow;
import org.chainrule.study.depth.stack.RandomNetwork;

/**
 * What one net's pass came to.
 *
 * @param network the net
 * @param flow its gradient's way back
 * @param lost for each layer, the one nearest the input first, the share of weights whose float32
 *     update would be lost
 */
public record NetStudy(RandomNetwork network, GradientFlow flow, List<Double> lost) {

  /** Copies the list. */
  public NetStudy {
    lost = List.copyOf(lost);
  }
}
