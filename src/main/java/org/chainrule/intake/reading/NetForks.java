package org.chainrule.intake.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainrule.explain.naming.Labels;
import org.chainrule.intake.answer.Answers;
import org.chainrule.intake.answer.Topic;
import org.chainrule.intake.reading.Fork.Branch;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable.Role;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Lists;
import org.chainrule.words.Words;

/** What can be chosen about the net. */
final class NetForks {

  static final String OPEN = "open";
  static final String NEW = "new";
  static final String OUT_IN = "out-in";
  static final String IN_OUT = "in-out";
  static final String KEEP = "keep";

  private NetForks() {}

  /**
   * A whole net can take the place of the one that is open, or of its first layers; a W alone is
   * one of this net.
   */
  static Optional<Fork> net(Draft draft) throws Misfit {
    if (draft.material().open().isEmpty() || !draft.isWholeNet()) {
      return Optional.empty();
    }
    int open = draft.material().open().get().network().depth();
    int found = draft.weights().size();
    boolean alone = draft.placed().size() == 1;
    return Fork.ofAll(
        draft,
        Topic.NET,
        new Branch(OPEN, Words.of("intake.net.open"), found <= open),
        new Branch(NEW, Words.of("intake.net.new", found), found != open && !alone));
  }

  /** Names that a library writes say which way its weights lie. */
  static Optional<Fork> weights(Draft draft) throws Misfit {
    if (draft.weights().isEmpty()) {
      return Optional.empty();
    }
    return Fork.ofAll(
        draft,
        Topic.WEIGHTS,
        new Branch(
            OUT_IN, Words.of("intake.weights.out-in"), !draft.material().names().weightsInOut()),
        new Branch(
            IN_OUT, Words.of("intake.weights.in-out"), !draft.material().names().weightsOutIn()));
  }

  /** All W without any b may be those of a net that has none. */
  static Optional<Fork> biases(Draft draft) throws Misfit {
    boolean found = draft.placed().keySet().stream().anyMatch(name -> name.role() == Role.BIAS);
    if (draft.makesNet() || found || draft.weights().size() < draft.depth() || !hasBias(draft)) {
      return Optional.empty();
    }
    return Fork.ofAll(
        draft,
        Topic.BIASES,
        new Branch(KEEP, Words.of("intake.biases.keep"), true),
        new Branch(Draft.NONE, Words.of("intake.biases.none"), true));
  }

  private static boolean hasBias(Draft draft) {
    return draft.material().open().stream()
        .flatMap(scenario -> scenario.network().layers().stream())
        .flatMap(layer -> layer.bias().stream())
        .anyMatch(bias -> bias.maxMagnitude() > 0);
  }

  static Optional<Fork> activations(Draft draft) throws Misfit {
    if (draft.weights().isEmpty()) {
      return Optional.empty();
    }
    int depth = draft.depth();
    Optional<String> now =
        draft
            .material()
            .open()
            .map(Scenario::network)
            .filter(network -> network.depth() == depth)
            .map(NetForks::word);
    Optional<String> said = draft.answers().of(Topic.ACTIVATIONS);
    List<Branch> branches =
        Stream.of(now.stream(), usual(depth), said.stream())
            .flatMap(words -> words)
            .distinct()
            .map(word -> new Branch(word, activationLabel(word), now.equals(Optional.of(word))))
            .toList();
    return Optional.of(new Fork(Topic.ACTIVATIONS, Answers.ALL, branches, said));
  }

  private static String word(Network network) {
    return network.layers().stream()
        .map(Layer::activation)
        .map(Activation::id)
        .collect(Collectors.joining(","));
  }

  /** One activation for all hidden layers, and one for the output. */
  private static Stream<String> usual(int depth) {
    return Activations.all().stream()
        .filter(
            hidden ->
                depth > 1 && hidden.elementwise().isPresent() || hidden == Activations.all().get(0))
        .flatMap(
            hidden ->
                Activations.all().stream()
                    .map(last -> (hidden.id() + ",").repeat(depth - 1) + last.id()));
  }

  private static String activationLabel(String word) {
    return Stream.of(word.split(","))
        .map(id -> Activations.named(id).map(Labels::activation).orElse(id))
        .collect(Lists.joining());
  }

  static Optional<Fork> loss(Draft draft) throws Misfit {
    if (draft.weights().isEmpty()) {
      return Optional.empty();
    }
    int depth = draft.depth();
    Optional<Loss> now =
        draft
            .material()
            .open()
            .map(Scenario::network)
            .filter(network -> network.depth() == depth)
            .map(Network::loss);
    List<Branch> branches =
        Losses.all().stream()
            .map(
                loss ->
                    new Branch(
                        loss.id(),
                        Words.of("loss." + loss.id()),
                        now.filter(one -> one.id().equals(loss.id())).isPresent()))
            .toList();
    return Optional.of(new Fork(Topic.LOSS, Answers.ALL, branches, draft.answers().of(Topic.LOSS)));
  }
}
