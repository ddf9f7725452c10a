package org.chainrule.network.naming;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainrule.words.Spelling;
import org.chainrule.words.Words;

/**
 * What other programs and books call activations, losses and the like, in one table. None of these
 * names is taken; they only help to say which one is meant.
 */
final class OtherNames {

  /**
   * What a name of another program comes to here.
   *
   * @param key the key of what is said after {@code naming.}, empty where nothing here is meant
   * @param id the name here, an argument of what is said
   */
  record Meaning(String key, String id) {

    /** Goes on from what is said of a name that is not known. */
    String said(String message) {
      return key.isEmpty() ? message : Words.of("naming." + key, message, id);
    }
  }

  private static final Meaning NOTHING = new Meaning("", "");
  private static final Map<String, Map<String, Meaning>> TABLE = table();

  private OtherNames() {}

  /**
   * Returns what a name means, if it is known at all; nothing here may be meant by it.
   *
   * @param what the kind of thing, as of {@link KnownNames#what}
   */
  static Optional<Meaning> of(String what, String name) {
    Map<String, Meaning> names = TABLE.getOrDefault(what, Map.of());
    return forms(name).stream().filter(names::containsKey).map(names::get).findFirst();
  }

  /** The name, without what programs put around it: {@code nn.ReLU()}, {@code HuberLoss}. */
  static Set<String> forms(String name) {
    String inner = name.replaceFirst("\\(.*", "");
    String last = Spelling.plain(inner.substring(inner.lastIndexOf('.') + 1));
    Set<String> forms = new LinkedHashSet<>();
    forms.add(last);
    forms.add(last.replaceFirst("(activation|function|layer|loss|cost|error)$", ""));
    forms.remove("");
    forms.add(Spelling.plain(name));
    return forms;
  }

  private static Map<String, Map<String, Meaning>> table() {
    Map<String, Map<String, Meaning>> table = new HashMap<>();
    activations(table.computeIfAbsent("activation", key -> new HashMap<>()));
    losses(table.computeIfAbsent("loss", key -> new HashMap<>()));
    Map<String, Meaning> batch = table.computeIfAbsent("batch", key -> new HashMap<>());
    called(batch, "mean", "average avg batchmean sumoverbatchsize");
    called(batch, "sum", "total add summed");
    Map<String, Meaning> init = table.computeIfAbsent("init", key -> new HashMap<>());
    called(init, "xavier", "glorot glorotnormal xaviernormal");
    called(init, "he", "kaiming henormal kaimingnormal");
    called(init, "normal", "gaussian randn randomnormal");
    called(init, "uniform", "rand randomuniform");
    called(init, "zeros", "zero constant0");
    called(init, "identity", "eye");
    absent(init, "lecun lecunnormal lecununiform glorotuniform xavieruniform heuniform");
    absent(init, "kaiminguniform truncatednormal variancescaling");
    return table;
  }

  private static void activations(Map<String, Meaning> names) {
    called(names, "identity", "");
    called(
        names, "identity", "linear none null noactivation nothing id passthrough purelin affine");
    called(names, "sigmoid", "logistic logisticsigmoid logsig sigm sig expit σ sigma");
    called(names, "tanh", "tansig hyperbolictangent tangenshyperbolicus");
    called(names, "relu", "rectifier rectifiedlinear rectifiedlinearunit rectlinear poslin ramp");
    called(names, "leaky_relu", "lrelu leaky leakyrectify leakyrectifier");
    called(names, "silu", "swish swish1");
    called(names, "elu", "exponentiallinear exponentiallinearunit expolinear");
    called(names, "softmax", "softargmax normalizedexponential");
    called(names, "softplus", "smoothrelu");
    said(names, "leaky_relu", "activation.prelu", "prelu parametricrelu");
    said(names, "gelu", "activation.gelu", "gelutanh gelunew gelufast geluapproximate quickgelu");
    said(names, "softmax", "activation.logSoftmax", "logsoftmax");
    absent(names, "relu6 selu celu mish rrelu crelu glu geglu swiglu reglu thresholdedrelu relun");
    absent(names, "hardsigmoid hardtanh hardswish hardsilu hardshrink softshrink tanhshrink");
    absent(names, "softsign softmin sparsemax maxout threshold step heaviside binarystep sign");
    absent(names, "logsigmoid exponential exp sin sine cos square sqrt abs arctan atan gaussian");
    absent(names, "sparseplus squareplus bentidentity lisht snake");
  }

  private static void losses(Map<String, Meaning> names) {
    said(names, "mse", "loss.mse", "mse mseloss");
    said(names, "squared_error_mean", "loss.mean", "meansquarederror meansquarederr meansquare");
    said(names, "squared_error_mean", "loss.mean", "meansquares meansquared");
    said(
        names, "mse", "loss.sum", "sse sumsquarederror sumofsquarederrors sumofsquares sumsquares");
    said(names, "mse", "loss.sum", "sumsquared rss residualsumofsquares msesum");
    called(names, "squared_error_half", "halfmse halfsquarederror halfsse quadratic msehalf");
    said(names, "mse", "loss.squared", "squarederror squared squareerror square leastsquares lse");
    said(names, "mse", "loss.squared", "l2 euclidean euclideandistance");
    called(names, "bce", "binarycrossentropy binaryce binaryxent");
    said(names, "bce", "loss.bceLogits", "bcewithlogits bcewithlogitsloss sigmoidcrossentropy");
    said(names, "bce", "loss.bceLogits", "binarycrossentropywithlogits sigmoidbinarycrossentropy");
    said(names, "bce", "loss.bceLogits", "sigmoidcrossentropywithlogits");
    said(names, "bce", "loss.log", "logloss logistic log deviance");
    called(names, "cross_entropy", "ce cce xent crossentropy categoricalcrossentropy xentropy");
    called(names, "cross_entropy", "multiclasscrossentropy softcrossentropy");
    said(names, "cross_entropy", "loss.logits", "crossentropyloss softmaxcrossentropy softmaxloss");
    said(names, "cross_entropy", "loss.logits", "softmaxcrossentropywithlogits");
    said(names, "cross_entropy", "loss.logits", "categoricalcrossentropywithlogits");
    said(names, "cross_entropy", "loss.sparse", "sparsecategoricalcrossentropy scce");
    said(names, "cross_entropy", "loss.sparse", "sparsecrossentropy sparsesoftmaxcrossentropy");
    said(names, "cross_entropy", "loss.sparse", "sparsesoftmaxcrossentropywithlogits");
    said(names, "cross_entropy", "loss.sparse", "softmaxcrossentropywithintegerlabels");
    said(names, "cross_entropy", "loss.nll", "nll nllloss negativeloglikelihood loglikelihood");
    said(
        names,
        "mae",
        "loss.mae",
        "l1 l1loss meanabsoluteerror meanabsolute absoluteerror absolute");
    said(names, "mae", "loss.mae", "leastabsolutedeviations lad sumabsoluteerror sae");
    said(names, "huber", "loss.smoothL1", "smoothl1 smoothl1loss smoothmae");
    absent(names, "hinge squaredhinge categoricalhinge multimargin multilabelmargin perceptron");
    absent(names, "kldiv kl kld kldivergence kullbackleibler kullbackleiblerdivergence");
    absent(names, "poisson poissonnll gaussiannll cosine cosinesimilarity cosineembedding logcosh");
    absent(
        names, "rmse rootmeansquarederror rootmeansquared msle meansquaredlogarithmicerror mape");
    absent(names, "meanabsolutepercentageerror focal binaryfocalcrossentropy focalcrossentropy");
    absent(
        names, "dice jaccard iou tversky triplet tripletmargin contrastive ctc quantile pinball");
    absent(names, "wasserstein exponential softmargin marginranking accuracy none null");
  }

  /** The names of what is the same here, under another name. */
  private static void called(Map<String, Meaning> names, String id, String others) {
    said(names, id, "called", others);
  }

  /** The names of what is nearly that, or not certainly, which a message of this key explains. */
  private static void said(Map<String, Meaning> names, String id, String key, String others) {
    for (String other : others.split(" ")) {
      names.put(other, new Meaning(key, id));
    }
  }

  /** The names of what is not here, which must not be taken for a misspelling either. */
  private static void absent(Map<String, Meaning> names, String others) {
    for (String other : others.split(" ")) {
      names.put(other, NOTHING);
    }
  }
}
