package org.chainrule.file.keys;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chainrule.words.Spelling;

/**
 * What other programs call the keys of a scenario file, and what they have besides, in one table.
 *
 * <p>What only says how a net is trained (the rate, the optimiser, the seed, the number of epochs)
 * is looked for in {@code training} alone: no pass depends on that, so a file may hold it as a
 * note.
 */
final class OtherKeys {

  private static final int LETTERS_TO_A_MISTAKE = 3;

  /** Other names of known keys. */
  private static final Map<Level, Map<String, String>> NAMES = names();

  /** Other names of keys that have to be there: beside the right one they are likely notes. */
  private static final Map<Level, Map<String, String>> STAND_INS = standIns();

  /** What changes a pass elsewhere, and is nothing here; 0 switches it off. */
  private static final Set<String> SWITCHES =
      words(
          "l1 l1lambda l1reg l1regularization l1regularisation l1penalty l1ratio l1weight l1l2",
          "elasticnet activityregularizer biasregularizer dropout dropoutrate dropoutprob dropprob",
          "dropoutp pdrop keepprob droppath dropconnect stochasticdepth batchnorm",
          "batchnormalization batchnormalisation layernorm layernormalization groupnorm",
          "instancenorm weightnorm spectralnorm rmsnorm norm normalize normalise normalization",
          "normalisation normalized standardize standardise standardization standardized rescale",
          "labelsmoothing smoothing clip clipping clipvalue clipnorm clipgradients clipgrad gradclip",
          "gradclipnorm gradientclip gradientclipping gradientclipnorm maxgradnorm maxnorm",
          "fromlogits logits ignoreindex noise gaussiannoise inputnoise mask masking pooling",
          "maxpool stopgradient detach straightthrough quantize margin weightconstraint");

  /** The same of what multiplies; 1 changes nothing. */
  private static final Set<String> FACTORS =
      words(
          "gain scale scaling scalefactor gamma temperature classweight classweights sampleweight",
          "sampleweights posweight lossweight lossweights lossscale weightscale inputscale",
          "outputscale multiplier");

  /** Those that mean the contrary of the known key. */
  private static final Set<String> CONTRARY = words("trainable istrainable requiresgrad learnable");

  private static final Set<String> ONLY_AT_HOME = Set.of("x", "y", "layers");

  /**
   * A known key.
   *
   * @param level where it belongs
   * @param key the key
   */
  record Known(Level level, String key) {}

  private OtherKeys() {}

  /** Returns which of the keys is likely meant for a known one that is missing, if any is. */
  static Optional<String> standIn(Level level, String missing, Collection<String> keys) {
    return keys.stream().filter(key -> standsIn(level, missing, key)).findFirst();
  }

  private static boolean standsIn(Level level, String missing, String key) {
    String plain = plain(key);
    return missing.equals(NAMES.get(level).get(plain))
        || missing.equals(STAND_INS.get(level).get(plain))
        || plain.equals(Spelling.plain(missing))
        || Spelling.closest(key, Set.of(missing), LETTERS_TO_A_MISTAKE).isPresent();
  }

  /** Returns the known key that is likely meant by one at this level, if any is. */
  static Optional<Known> meant(Level level, String key) {
    return named(level, key)
        .or(() -> others(level).flatMap(other -> named(other, key).stream()).findFirst())
        .filter(known -> known.level() == level || !ONLY_AT_HOME.contains(known.key()))
        .or(() -> misspelt(level, key));
  }

  /** Hardly anything is looked for in a penalty, and how a net is trained may be noted anywhere. */
  private static Stream<Level> others(Level level) {
    return level == Level.PENALTY || level == Level.TRAINING
        ? Stream.empty()
        : Stream.of(Level.values()).filter(other -> other != level && other != Level.TRAINING);
  }

  private static Optional<Known> named(Level level, String key) {
    String plain = plain(key);
    return level.counting().stream()
        .filter(known -> Spelling.plain(known).equals(plain))
        .findFirst()
        .or(() -> Optional.ofNullable(NAMES.get(level).get(plain)))
        .map(known -> new Known(level, known));
  }

  private static Optional<Known> misspelt(Level level, String key) {
    return Spelling.closest(key, level.counting(), LETTERS_TO_A_MISTAKE)
        .map(known -> new Known(level, known));
  }

  /** Without the number of a layer, as in W1. */
  private static String plain(String key) {
    return Spelling.plain(key).replaceFirst("^(w|b|weights?|kernel|bias|biases)\\d+$", "$1");
  }

  /** Whether a known key under another name would change nothing with this value anyway. */
  static boolean isIdle(String key, Known meant, String json) {
    if (CONTRARY.contains(Spelling.plain(key))) {
      return json.equals("true");
    }
    boolean off = json.equals("false") && !meant.key().equals("half");
    boolean zero = meant.key().equals("l2") && (isNumber(0, json) || isNone(json));
    return json.equals("null") || off || zero;
  }

  /** Whether a key of this value changes a pass elsewhere, although it is nothing here. */
  static boolean changesElsewhere(String key, String json) {
    String plain = Spelling.plain(key);
    if (json.equals("null") || json.equals("false")) {
      return false;
    }
    return SWITCHES.contains(plain) && !isNumber(0, json) && !isNone(json)
        || FACTORS.contains(plain) && !isNumber(1, json);
  }

  private static boolean isNone(String json) {
    return json.equalsIgnoreCase("\"none\"");
  }

  private static boolean isNumber(int number, String json) {
    return json.matches(number + "(\\.0*)?");
  }

  private static Map<Level, Map<String, String>> names() {
    Map<Level, Map<String, String>> names = empty();
    Map<String, String> layer = names.get(Level.LAYER);
    put(layer, "W", "weights weight kernel weightmatrix");
    put(layer, "b", "bias biases biasvector intercept offset usebias hasbias");
    put(layer, "activation", "act actfn activationfn activationfunction nonlinearity nonlin");
    put(layer, "activation", "transfer transferfunction");
    put(layer, "frozen", "freeze fixed locked trainable istrainable requiresgrad learnable");
    put(layer, "add", "residual residualconnection skip skipfrom skipconnection shortcut");
    put(layer, "slope", "negativeslope leak leakiness leakyslope leakyalpha");
    put(layer, "alpha", "elualpha");
    Map<String, String> file = names.get(Level.FILE);
    put(file, "batch", "reduction reduce aggregation average sizeaverage batchreduction");
    put(file, "batch", "lossreduction");
    put(file, "l2", "lambda lamda lambd lmbda λ weightdecay wd l2lambda l2reg l2penalty l2weight");
    put(file, "l2", "l2regularization l2regularisation l2coefficient lambdal2 ridge tikhonov");
    put(file, "l2", "regularization regularisation regularizer regulariser reg regstrength");
    put(file, "l2", "penalty kernelregularizer");
    put(file, "huber_delta", "delta huber deltahuber");
    put(names.get(Level.PENALTY), "half", "halved onehalf");
    Map<String, String> training = names.get(Level.TRAINING);
    put(training, "optimiser", "optimizer algorithm method opt");
    put(training, "rate", "lr η eta learningrate stepsize");
    put(training, "momentum", "mu μ");
    put(training, "beta1", "β1");
    put(training, "beta2", "β2");
    put(training, "epsilon", "eps ε");
    put(training, "batch", "batchsize minibatch minibatchsize");
    put(training, "seed", "randomseed randomstate");
    put(training, "steps", "iterations iters niter nsteps numsteps maxiter");
    return names;
  }

  private static Map<Level, Map<String, String>> standIns() {
    Map<Level, Map<String, String>> names = empty();
    Map<String, String> layer = names.get(Level.LAYER);
    put(layer, "activation", "f g function");
    Map<String, String> file = names.get(Level.FILE);
    put(file, "layers", "net network model");
    put(file, "loss", "lossfunction lossfn criterion cost costfunction objective");
    put(file, "x", "input inputs data features xtrain");
    put(file, "y", "target targets label labels output outputs expected ytrain");
    Map<String, String> penalty = names.get(Level.PENALTY);
    put(penalty, "lambda", "lambd lmbda λ strength coefficient coeff value weight factor rate c");
    return names;
  }

  private static Map<Level, Map<String, String>> empty() {
    Map<Level, Map<String, String>> empty = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      empty.put(level, new HashMap<>());
    }
    return empty;
  }

  private static void put(Map<String, String> names, String key, String others) {
    for (String other : others.split(" ")) {
      names.put(other, key);
    }
  }

  private static Set<String> words(String... lines) {
    return Set.of(String.join(" ", lines).split(" "));
  }
}
