package org.chainrule.intake.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.TableText;
import org.chainrule.edit.given.Givens;
import org.chainrule.edit.given.Limits;
import org.chainrule.edit.given.NewTargets;
import org.chainrule.edit.given.RefusedEditException;
import org.chainrule.edit.given.Resizing;
import org.chainrule.intake.answer.Topic;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.network.valid.InvalidNetworkException;
import org.chainrule.pass.quantity.Name;

/** Puts together what comes of one reading. */
final class Assembly {

  private final Draft draft;
  private final Map<Name, Found> placed;
  private final List<String> remarks = new ArrayList<>();
  private final Map<Name, String> fates = new LinkedHashMap<>();

  private Assembly(Draft draft) throws Misfit {
    this.draft = draft;
    this.placed = draft.placed();
  }

  /** Returns what comes of it, or says why it does not fit. */
  static Built of(Draft draft) throws Misfit {
    try {
      return new Assembly(draft).build();
    } catch (InvalidNetworkException | RefusedEditException refused) {
      throw Misfit.said(refused.getMessage());
    }
  }

  private Built build() throws Misfit {
    if (placed.isEmpty()) {
      throw Misfit.of("nothing");
    }
    requireBoth();
    Scenario net = new NetPart(draft, remarks).build();
    Scenario sized = sized(sized(net, Name.x()), Name.y());
    Scenario result = withSamples(sized);
    for (Name name : placed.keySet()) {
      fates.put(name, Fate.of(draft, name, result));
    }
    Changes changes = new Changes(draft, result);
    remarks.addAll(changes.remarks());
    return new Built(result, !changes.resized().isEmpty(), fates, remarks);
  }

  /**
   * A table that is x alone is no table of x and y, unless a person says which columns they are.
   */
  private void requireBoth() throws Misfit {
    Optional<TableText> split = draft.split();
    if (split.isPresent()
        && !placed.containsKey(Name.y())
        && !TableColumns.areNamed(draft, split.get())) {
      throw Misfit.of("noTargets", split.get().name());
    }
  }

  /** Brings the net to the number of entries that x or y has, unless W was found there. */
  private Scenario sized(Scenario scenario, Name name) throws Misfit {
    if (!placed.containsKey(name)) {
      return scenario;
    }
    boolean input = name.equals(Name.x());
    int layer = input ? 1 : scenario.network().depth();
    int now = input ? scenario.network().inputs() : scenario.network().outputs();
    int needed = needed(name, now);
    if (needed == now) {
      return scenario;
    }
    if (placed.containsKey(Name.weight(layer))) {
      Matrix weight = scenario.network().layer(layer).weight();
      throw Misfit.late(
          input ? "input" : "target",
          name.id(),
          needed,
          Name.weight(layer).id(),
          Givens.shape(weight),
          now);
    }
    if (input) {
      Limits.requireInputs(needed, now);
    } else {
      Limits.requireOutputs(needed, now);
    }
    return Resizing.of(scenario, draft.material().filling()).sized(input ? 0 : layer, needed);
  }

  private int needed(Name name, int now) throws Misfit {
    if (name.equals(Name.y()) && DataForks.oneHot(draft)) {
      ClassLabels labels = DataForks.labels(draft).orElseThrow();
      int needed = labels.needed(firstClass());
      if (!labels.fits(now, firstClass()) && labels.areCounted() && labels.least() < firstClass()) {
        throw Misfit.of("firstClass", labels.least());
      }
      return labels.fits(now, firstClass()) ? now : needed;
    }
    return matrix(name, now).rows();
  }

  private int firstClass() {
    return draft.is(Topic.CLASSES, "1") ? 1 : 0;
  }

  private Matrix matrix(Name name, int entries) throws Misfit {
    if (name.equals(Name.y()) && DataForks.oneHot(draft)) {
      return DataForks.labels(draft).orElseThrow().oneHot(entries, firstClass());
    }
    return Data.of(draft, name)
        .oriented(entries, draft.is(Topic.SAMPLES, DataForks.COLUMNS))
        .map(entry -> entry + 0.0);
  }

  private Scenario withSamples(Scenario scenario) throws Misfit {
    Network network = scenario.network();
    Optional<Matrix> x = given(Name.x(), network.inputs());
    Optional<Matrix> y = given(Name.y(), network.outputs());
    if (x.isPresent() && y.isPresent() && x.get().columns() != y.get().columns()) {
      throw Misfit.late("samples", x.get().columns(), y.get().columns());
    }
    int samples = x.or(() -> y).map(Matrix::columns).orElse(scenario.sample().count());
    Limits.requireSamples(samples, scenario.sample().count());
    Sample sample =
        x.isPresent() && y.isPresent()
            ? new Sample(x.get(), y.get())
            : filled(scenario, x, y, samples);
    return new Scenario(scenario.name(), network, sample, scenario.unknown());
  }

  private Sample filled(Scenario scenario, Optional<Matrix> x, Optional<Matrix> y, int samples) {
    Sample filled = Resizing.of(scenario, draft.material().filling()).withSamples(samples).sample();
    return new Sample(x.orElse(filled.x()), y.orElseGet(() -> targets(scenario.network(), filled)));
  }

  private Optional<Matrix> given(Name name, int entries) throws Misfit {
    return placed.containsKey(name) ? Optional.of(matrix(name, entries)) : Optional.empty();
  }

  private Matrix targets(Network network, Sample filled) {
    return draft.makesNet()
        ? NewTargets.of(network.loss()).fresh(network.outputs(), filled.count())
        : filled.y();
  }
}
