package org.chainrule.intake.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as NumPy's users, PyTorch, Keras, Flax and scikit-learn write them. */
class ArrayNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "W1 b1 W2 b2                                  | W1 b1 W2 b2",
        "W0 b0 W1 b1                                  | W1 b1 W2 b2",
        "w1 B1 weight2 bias2                          | W1 b1 W2 b2",
        "weights_0 biases_0 weights_1                 | W1 b1 W2",
        "W₁ b₁                                        | W1 b1",
        "W[1] b(2)                                    | W1 b2",
        "W2                                           | W2",
        "fc1.weight fc1.bias fc2.weight fc2.bias      | W1 b1 W2 b2",
        "fc2.weight fc1.weight                        | W2 W1",
        "fc1.weight fc3.weight                        | - -",
        "layers.0.weight layers.0.bias layers.1.bias  | W1 b1 b2",
        "net.0.weight net.2.bias net.4.weight         | W1 b2 W3",
        "0.weight 2.weight                            | W1 W2",
        "module.fc1.weight module.fc2.weight          | W1 W2",
        "hidden.weight hidden.bias output.weight      | W1 b1 W2",
        "dense/kernel dense/bias dense_1/kernel       | W1 b1 W2",
        "dense/kernel:0 dense_1/kernel:0              | W1 W2",
        "dense_5/kernel dense_6/kernel dense_6/bias   | W1 W2 b2",
        "params/Dense_0/kernel params/Dense_1/kernel  | W1 W2",
        "coefs_0 intercepts_0 coefs_1                 | W1 b1 W2",
        "layer1_weights layer1_bias layer2_weights    | W1 b1 W2",
        "params.W1 params.b1                          | W1 b1",
        "W b                                          | W1 b1",
        "weight bias                                  | W1 b1",
        "X y x_train Y_train inputs labels            | x y x y x y",
        "X_test loss lr theta1 mask history           | - - - - - -",
        "arr_0 arr_1                                  | - -",
      })
  void tellsWhatArraysAreForByTheirNames(String arrays, String expected) {
    List<String> names = List.of(arrays.strip().split("\\s+"));

    ArrayNames found = ArrayNames.of(names);

    assertThat(names.stream().map(name -> found.of(name).map(Name::id).orElse("-")))
        .containsExactly(expected.strip().split("\\s+"));
  }

  @ParameterizedTest
  @CsvSource({
    "fc1.weight, true, false",
    "dense/kernel, false, true",
    "coefs_0, false, true",
    "W1, false, false",
    "x, false, false",
  })
  void knowsWhichWayLibrariesKeepTheirWeights(String name, boolean outIn, boolean inOut) {
    ArrayNames found = ArrayNames.of(List.of(name));

    assertThat(found.weightsOutIn()).isEqualTo(outIn);
    assertThat(found.weightsInOut()).isEqualTo(inOut);
  }
}
