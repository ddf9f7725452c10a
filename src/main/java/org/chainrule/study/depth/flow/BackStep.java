package org.chainrule.study.depth.flow;

/**
 * One step of the gradient's way back, from a linear layer's output to that of the layer before it.
 * With δ = dℓ/dz of the layer that it starts from, and D the slopes at the layer that it leads to:
 *
 * @param to the number of the layer that it leads to, 1 nearest the input; it starts one above
 * @param stretch ‖Wᵀδ‖/‖δ‖, what the weights did to this very gradient
 * @param shrink ‖D Wᵀδ‖/‖Wᵀδ‖, what the slopes did
 * @param ratio the ratio of the two norms of dℓ/dz, the product of both factors
 */
public record BackStep(int to, double stretch, double shrink, double ratio) {

  static BackStep of(int to, Norm from, Norm between, Norm reached) {
    return new BackStep(to, between.over(from), reached.over(between), reached.over(from));
  }
}
