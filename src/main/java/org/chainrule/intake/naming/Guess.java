package org.chainrule.intake.naming;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one name says.
 *
 * @param part what the array is
 * @param stem what the name of its layer is without its number; empty where the number alone tells
 * @param number the number of its layer, as it is written
 * @param writer which library writes names like this one, if one does
 */
record Guess(Part part, String stem, OptionalInt number, Writer writer) {

  /** What an array can be. */
  enum Part {
    INPUT,
    TARGET,
    WEIGHT,
    BIAS
  }

  /** Who writes such a name. */
  enum Writer {
    /** A person, as in W1. */
    HAND,
    /** PyTorch, as in fc1.weight: W is outputs × inputs. */
    OUT_IN,
    /** Keras and Flax, as in dense/kernel, and scikit-learn, as in coefs_0: inputs × outputs. */
    IN_OUT
  }

  private static final Pattern INPUT =
      Pattern.compile("xs?|inputs?|features?|data|x_?(train(ing)?|data|batch)|train_?(x|data)");
  private static final Pattern TARGET =
      Pattern.compile(
          "ys?|t|targets?|labels?|[yt]_?(train(ing)?|data|batch|true)|train_?(y|labels?|targets?)");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(w|weights?|kernel|coefs?|b|bias|biases|intercepts?)_?[_\\[(]?(\\d{1,4})[\\])]?");
  private static final Pattern SCIKIT = Pattern.compile("(coef|intercept).*");
  private static final Pattern BIAS = Pattern.compile("b|bias|biases|intercepts?");
  private static final Pattern JOINT = Pattern.compile("[_-]$");
  private static final Pattern LAYERED =
      Pattern.compile("(?:(.*?)(\\d{1,4})?[./_-])?(w|weights?|kernel|b|bias|biases)");
  private static final Pattern PATH = Pattern.compile(".*[./]");
  private static final Pattern SUFFIX = Pattern.compile(":\\d+$");
  private static final Pattern SEQUENCE = Pattern.compile("[./]|");

  static Optional<Guess> of(String name) {
    String plain =
        Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String tidy = SUFFIX.matcher(plain).replaceFirst("");
    String last = PATH.matcher(tidy).replaceFirst("");
    return data(last).or(() -> numbered(last)).or(() -> layered(tidy));
  }

  private static Optional<Guess> data(String name) {
    if (INPUT.matcher(name).matches()) {
      return Optional.of(new Guess(Part.INPUT, "", OptionalInt.empty(), Writer.HAND));
    }
    return TARGET.matcher(name).matches()
        ? Optional.of(new Guess(Part.TARGET, "", OptionalInt.empty(), Writer.HAND))
        : Optional.empty();
  }

  private static Optional<Guess> numbered(String name) {
    Matcher matcher = NUMBERED.matcher(name);
    Writer writer = SCIKIT.matcher(name).matches() ? Writer.IN_OUT : Writer.HAND;
    return matcher.matches()
        ? Optional.of(new Guess(part(matcher.group(1)), "", number(matcher.group(2)), writer))
        : Optional.empty();
  }

  private static Optional<Guess> layered(String name) {
    Matcher matcher = LAYERED.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String before = matcher.group(1) == null ? "" : matcher.group(1);
    String stem = JOINT.matcher(before).replaceFirst("");
    Part part = part(matcher.group(3));
    return Optional.of(new Guess(part, stem, number(matcher.group(2)), writer(name, stem)));
  }

  private static Writer writer(String name, String stem) {
    if (name.endsWith("kernel") || stem.startsWith("dense")) {
      return Writer.IN_OUT;
    }
    boolean module = name.endsWith(".weight") || name.endsWith(".bias");
    return module ? Writer.OUT_IN : Writer.HAND;
  }

  private static Part part(String word) {
    return BIAS.matcher(word).matches() ? Part.BIAS : Part.WEIGHT;
  }

  private static OptionalInt number(String digits) {
    return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }

  boolean isParameter() {
    return part == Part.WEIGHT || part == Part.BIAS;
  }

  /** Whether its layer stands in a sequence of modules, of which not each has parameters. */
  boolean inSequence() {
    return number.isPresent()
        && SEQUENCE.matcher(stem.substring(Math.max(0, stem.length() - 1))).matches()
        && writer != Writer.HAND;
  }
}
