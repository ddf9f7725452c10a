package org.chainrule.study.depth.flow;

import java.util.Optional;

/**
 * One layer of a pass.
 *
 * @param layer its number, 1 nearest the input
 * @param gradient ‖dℓ/dz‖ at the linear output
 * @param weightGradient ‖dℓ/dW‖
 * @param outputs how the activation's outputs are spread
 * @param slopes the activation's slopes; none if it has a matrix instead, as softmax has
 */
public record LayerFlow(
    int layer, Norm gradient, Norm weightGradient, Spread outputs, Optional<Slopes> slopes) {}
