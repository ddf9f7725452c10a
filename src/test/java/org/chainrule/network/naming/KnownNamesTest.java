package org.chainrule.network.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainrule.network.Initialisation;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other programs call things: the names of PyTorch, Keras, scikit-learn and MATLAB. */
class KnownNamesTest {

  private static final String ACTIVATIONS =
      "; known are relu, leaky_relu, sigmoid, tanh, softplus, gelu, silu, elu, identity, softmax";
  private static final String LOSSES =
      "; known are mse, squared_error_half, squared_error_mean, bce, cross_entropy, mae, huber,"
          + " given";

  @Test
  void everyNameOfThisProgramIsFoundAndMeansNothingElse() {
    for (Activation activation : Activations.all()) {
      assertThat(KnownNames.activations().find(activation.id())).contains(activation);
    }
    for (Loss loss : Losses.all()) {
      assertThat(KnownNames.losses().find(loss.id())).contains(loss);
    }
    for (Initialisation way : Initialisation.all()) {
      assertThat(initialisations().find(way.id())).contains(way);
    }
    assertThat(KnownNames.activations().find("ReLU")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "linear, identity",
    "none, identity",
    "None, identity",
    "null, identity",
    "'', identity",
    "purelin, identity",
    "logistic, sigmoid",
    "sigm, sigmoid",
    "logsig, sigmoid",
    "σ, sigmoid",
    "tansig, tanh",
    "rectifier, relu",
    "lrelu, leaky_relu",
    "swish, silu",
    "Swish, silu",
    "softargmax, softmax",
  })
  void anActivationGoesByAnotherName(String given, String here) {
    assertThat(KnownNames.activations().unknown(given))
        .isEqualTo(
            "there is no activation \"%s\"%s; here it is called \"%s\"", given, ACTIVATIONS, here);
  }

  @ParameterizedTest
  @CsvSource({
    "ReLU, relu",
    "nn.ReLU(), relu",
    "tf.nn.relu, relu",
    "leakyrelu, leaky_relu",
    "LeakyReLU(0.2), leaky_relu",
    "SigmoidActivation, sigmoid",
    "torch.tanh, tanh",
    "sigmiod, sigmoid",
    "Soft-Max, softmax",
  })
  void anActivationIsWrittenInAnotherWay(String given, String here) {
    assertThat(KnownNames.activations().unknown(given))
        .isEqualTo(
            "there is no activation \"%s\"%s; did you mean \"%s\"?", given, ACTIVATIONS, here);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"relu6", "selu", "celu", "hard_sigmoid", "hard_tanh", "softsign", "mish", "ReLU6"})
  void anActivationThatIsNotHereIsTakenForNoOther(String given) {
    assertThat(KnownNames.activations().unknown(given))
        .isEqualTo("there is no activation \"%s\"%s", given, ACTIVATIONS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "log_softmax | where a negative log-likelihood follows, here that is \"softmax\" with the"
            + " loss \"cross_entropy\"",
        "PReLU | \"leaky_relu\" with one \"slope\" for all units comes closest",
        "gelu_new | \"gelu\" is the exact form here, not an approximation",
      })
  void whereAnActivationDiffersTheDifferenceIsSaid(String given, String said) {
    assertThat(KnownNames.activations().unknown(given))
        .isEqualTo("there is no activation \"%s\"%s; %s", given, ACTIVATIONS, said);
  }

  @ParameterizedTest
  @CsvSource({
    "binary_crossentropy, bce",
    "binary_cross_entropy, bce",
    "BinaryCrossentropy, bce",
    "crossentropy, cross_entropy",
    "categorical_crossentropy, cross_entropy",
    "keras.losses.CategoricalCrossentropy(), cross_entropy",
    "xent, cross_entropy",
    "half_mse, squared_error_half",
    "quadratic_cost, squared_error_half",
  })
  void aLossGoesByAnotherName(String given, String here) {
    assertThat(KnownNames.losses().unknown(given))
        .isEqualTo("there is no loss \"%s\"%s; here it is called \"%s\"", given, LOSSES, here);
  }

  @ParameterizedTest
  @CsvSource({
    "bceloss, bce",
    "nn.BCELoss(), bce",
    "huber_loss, huber",
    "HuberLoss, huber",
    "mea, mae",
    "BCE, bce",
  })
  void aLossIsWrittenInAnotherWay(String given, String here) {
    assertThat(KnownNames.losses().unknown(given))
        .isEqualTo("there is no loss \"%s\"%s; did you mean \"%s\"?", given, LOSSES, here);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hinge",
        "squared_hinge",
        "kl_div",
        "KLDivLoss",
        "poisson",
        "logcosh",
        "focal_loss"
      })
  void aLossThatIsNotHereIsTakenForNoOther(String given) {
    assertThat(KnownNames.losses().unknown(given))
        .isEqualTo("there is no loss \"%s\"%s", given, LOSSES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mean_squared_error | here it is called \"squared_error_mean\" (\"mse\" is the sum over the"
            + " outputs)",
        "MeanSquaredError | here it is called \"squared_error_mean\" (\"mse\" is the sum over the"
            + " outputs)",
        "MSELoss | \"mse\" is the squared error summed over the outputs; their mean, which other"
            + " programs call MSE, is \"squared_error_mean\"",
        "MSE | \"mse\" is the squared error summed over the outputs; their mean, which other"
            + " programs call MSE, is \"squared_error_mean\"",
        "SSE | here it is called \"mse\", a sum over the outputs; with \"batch\": \"sum\" it is one"
            + " over the samples too",
        "l2 | the squared error is \"mse\" (summed over the outputs), \"squared_error_half\" (half"
            + " of that sum) or \"squared_error_mean\" (the mean over the outputs)",
        "squared_error | the squared error is \"mse\" (summed over the outputs),"
            + " \"squared_error_half\" (half of that sum) or \"squared_error_mean\" (the mean over"
            + " the outputs)",
        "BCEWithLogitsLoss | it takes logits: here that is the activation \"sigmoid\" with the loss"
            + " \"bce\"",
        "log_loss | for two classes that is \"bce\" after \"sigmoid\", for more \"cross_entropy\""
            + " after \"softmax\"",
        "CrossEntropyLoss | it takes logits: here that is the activation \"softmax\" with the loss"
            + " \"cross_entropy\"",
        "softmax_cross_entropy_with_logits | it takes logits: here that is the activation"
            + " \"softmax\" with the loss \"cross_entropy\"",
        "sparse_categorical_crossentropy | here it is called \"cross_entropy\", and y holds no"
            + " numbers of classes but one column per sample, with 1 in the row of its class",
        "nll | it takes log-probabilities: here that is the activation \"softmax\" with the loss"
            + " \"cross_entropy\"",
        "NLLLoss | it takes log-probabilities: here that is the activation \"softmax\" with the"
            + " loss \"cross_entropy\"",
        "l1 | the absolute error is called \"mae\" here, a mean over the outputs",
        "L1Loss | the absolute error is called \"mae\" here, a mean over the outputs",
        "mean_absolute_error | the absolute error is called \"mae\" here, a mean over the outputs",
        "smooth_l1 | \"huber\" is the same where its \"huber_delta\" and the beta of the other are"
            + " 1",
        "SmoothL1Loss | \"huber\" is the same where its \"huber_delta\" and the beta of the other"
            + " are 1",
      })
  void whereALossDiffersTheDifferenceIsSaid(String given, String said) {
    assertThat(KnownNames.losses().unknown(given))
        .isEqualTo("there is no loss \"%s\"%s; %s", given, LOSSES, said);
  }

  @Test
  void theOtherKindsHaveOtherNamesToo() {
    assertThat(KnownNames.reductions().unknown("average"))
        .isEqualTo(
            "the losses of a batch cannot be joined by \"average\"; known are mean, sum; here it is"
                + " called \"mean\"");
    assertThat(initialisations().unknown("kaiming"))
        .startsWith("there is no initialisation \"kaiming\"; known are halves, zeros, ones,")
        .endsWith("; here it is called \"he\"");
  }

  @Test
  void aLongNameIsShortened() {
    assertThat(KnownNames.losses().unknown("l".repeat(100_000))).hasSizeLessThan(300);
  }

  private static KnownNames<Initialisation> initialisations() {
    return KnownNames.of("init", Initialisation.all(), Initialisation::id);
  }
}
