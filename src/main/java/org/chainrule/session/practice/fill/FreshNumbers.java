package org.chainrule.session.practice.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.chainrule.edit.SetMatrices;
import org.chainrule.edit.SetMatrix;
import org.chainrule.edit.given.Filling;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable.Role;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.practice.making.HandNumbers;
import org.chainrule.practice.making.NetMaker;
import org.chainrule.practice.making.Recipe;
import org.chainrule.practice.making.UnfitRecipeException;
import org.chainrule.session.LatestJob;
import org.chainrule.session.pass.Session;

/**
 * Gives the open net fresh numbers: such as can be worked with by hand and tell mistakes apart,
 * where it is a net of the kind for which these are found, else small whole numbers with which its
 * pass is as easy as can be. Lives on the UI thread.
 */
public final class FreshNumbers {

  private final Session session;
  private final LatestJob job;
  private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();

  /**
   * Gives fresh numbers to what a session has open.
   *
   * @param job searches them
   */
  FreshNumbers(Session session, LatestJob job) {
    this.session = session;
    this.job = job;
    session.scenarioProperty().addListener(source -> forget());
  }

  /** Whether numbers are being searched. */
  public ReadOnlyBooleanProperty searchingProperty() {
    return searching.getReadOnlyProperty();
  }

  /** Another net is open: nobody waits for numbers any more. */
  private void forget() {
    job.cancel();
    searching.set(false);
  }

  /** Searches the numbers of a seed, and takes them as one edit. */
  public void draw(long seed) {
    Scenario scenario = session.scenarioProperty().get();
    Optional<Recipe> recipe = recipe(scenario);
    searching.set(true);
    job.later(
        forgotten ->
            recipe
                .flatMap(kind -> made(new NetMaker(kind, forgotten), seed, scenario.name()))
                .filter(fresh -> isAlike(fresh.network(), scenario.network()))
                .orElseGet(() -> new HandNumbers(scenario).drawn(seed, forgotten)),
        this::take);
  }

  private static Optional<Scenario> made(NetMaker maker, long seed, String name) {
    try {
      return Optional.of(maker.make(seed, 1, name).scenario());
    } catch (UnfitRecipeException none) {
      return Optional.empty();
    }
  }

  private void take(Scenario fresh) {
    searching.set(false);
    session.pointing().clearSelection();
    session.editing().tryApply(new SetMatrices(parts(fresh)));
  }

  /** What kind of net it is, if it is of a kind for which numbers are searched. */
  private static Optional<Recipe> recipe(Scenario scenario) {
    Network network = scenario.network();
    List<Integer> sizes =
        Stream.concat(Stream.of(network.inputs()), network.layers().stream().map(Layer::outputs))
            .toList();
    Activation hidden = network.layer(1).activation();
    if (!isPlain(network)) {
      return Optional.empty();
    }
    try {
      int samples = scenario.sample().count();
      return Optional.of(
          Recipe.of(sizes, hidden, network.last().activation(), network.loss(), samples));
    } catch (UnfitRecipeException unfit) {
      return Optional.empty();
    }
  }

  private static boolean isPlain(Network network) {
    return network.penalty().isEmpty()
        && network.layers().stream()
            .allMatch(
                layer ->
                    layer.bias().isPresent()
                        && layer.added().isEmpty()
                        && layer.frozen().isEmpty());
  }

  /** Whether the numbers of one fit into the other, and mean the same there. */
  private static boolean isAlike(Network fresh, Network open) {
    for (int k = 1; k <= open.depth(); k++) {
      if (!fresh.layer(k).activation().equals(open.layer(k).activation())) {
        return false;
      }
    }
    return fresh.loss().equals(open.loss());
  }

  private static List<SetMatrix> parts(Scenario made) {
    List<SetMatrix> parts = new ArrayList<>();
    for (int k = 1; k <= made.network().depth(); k++) {
      Layer layer = made.network().layer(k);
      if (!layer.frozen().contains(Role.WEIGHT)) {
        parts.add(new SetMatrix(Name.weight(k), layer.weight(), Filling.ZEROS));
      }
      if (layer.bias().isPresent() && !layer.frozen().contains(Role.BIAS)) {
        parts.add(new SetMatrix(Name.bias(k), layer.bias().get(), Filling.ZEROS));
      }
    }
    parts.add(new SetMatrix(Name.x(), made.sample().x(), Filling.ZEROS));
    parts.add(new SetMatrix(Name.y(), made.sample().y(), Filling.ZEROS));
    return parts;
  }
}
