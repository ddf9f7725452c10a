package org.chainrule.practice.making;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.practice.mistake.Mistakes;

/**
 * Searches nets that can be done by hand, and in which each mistake gives a number of its own.
 *
 * <p>Numbers are drawn by chance, then changed one or two at a time as long as that makes nothing
 * worse. How long is counted in tries, not in seconds, and chance is that of {@link Random}, whose
 * algorithm is specified; so a seed gives the same net on every machine.
 */
public final class NetMaker {

  private static final int STARTS = 6;
  private static final int CHANGES_FOR_HANDS = 4000;
  private static final int CHANGES_FOR_MISTAKES = 1500;

  /** As much as a change of this size moves a number, no coincidence survives it. */
  private static final double BLUR = 1e-3;

  /** 2⁶⁴ divided by the golden ratio, as in SplitMix64: seeds one apart have nothing in common. */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final Recipe recipe;
  private final Demands demands;
  private final BooleanSupplier cancelled;
  private final Map<List<Double>, List<Question>> models = new HashMap<>();

  /**
   * Makes nets of a kind.
   *
   * @param cancelled asked again and again; whether nobody waits for a net any more
   */
  public NetMaker(Recipe recipe, BooleanSupplier cancelled) {
    this.recipe = recipe;
    this.demands = new Demands(recipe);
    this.cancelled = cancelled;
  }

  /** A draft whose pass can be done by hand. */
  private record Candidate(Draft draft, Trace trace, int accidents) {}

  /**
   * Makes a net.
   *
   * @param seed of the class
   * @param number of the student, from 1
   * @param name what the net is called
   * @throws UnfitRecipeException if no net of this kind can be done by hand
   * @throws CancellationException if nobody waits for it any more
   */
  public MadeNet make(long seed, int number, String name) throws UnfitRecipeException {
    Random random = new Random(mixed(mixed(seed) + number * GOLDEN));
    Optional<Candidate> best = Optional.empty();
    for (int start = 0; start < STARTS; start++) {
      Optional<Candidate> found = forHands(random).map(hand -> forMistakes(hand, random));
      if (found.isPresent()
          && (best.isEmpty() || found.get().accidents() < best.get().accidents())) {
        best = found;
      }
      if (best.isPresent() && best.get().accidents() == 0) {
        break;
      }
    }
    return made(best.orElseThrow(() -> new UnfitRecipeException("none", recipe.net())), name);
  }

  private static long mixed(long seed) {
    long mixed = (seed ^ seed >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }

  private Optional<Candidate> forHands(Random random) {
    Draft draft = Draft.drawn(recipe, random);
    Trace trace = run(draft);
    int missed = demands.missed(trace);
    for (int k = 0; k < CHANGES_FOR_HANDS && missed > 0; k++) {
      Draft changed = draft.changed(random);
      Trace other = run(changed);
      int now = demands.missed(other);
      if (now <= missed) {
        draft = changed;
        trace = other;
        missed = now;
      }
    }
    return missed > 0
        ? Optional.empty()
        : Optional.of(new Candidate(draft, trace, accidents(draft, trace, Integer.MAX_VALUE)));
  }

  private Candidate forMistakes(Candidate hand, Random random) {
    Candidate best = hand;
    for (int k = 0; k < CHANGES_FOR_MISTAKES && best.accidents() > 0; k++) {
      Draft changed = best.draft().changed(random);
      Trace trace = run(changed);
      if (demands.missed(trace) == 0) {
        int accidents = accidents(changed, trace, best.accidents());
        best = accidents <= best.accidents() ? new Candidate(changed, trace, accidents) : best;
      }
    }
    return best;
  }

  private Trace run(Draft draft) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("nobody waits for this net any more");
    }
    Network network = draft.network();
    return Pass.run(network, draft.sample(network));
  }

  /** Counts what is alike by accident, and no further than it takes to know that it is too much. */
  private int accidents(Draft draft, Trace trace, int enough) {
    List<Question> model = model(draft, trace);
    Mistakes mistakes = Mistakes.in(trace);
    int accidents = 0;
    for (int k = 0; k < model.size() && accidents <= enough; k++) {
      Step step = trace.step(model.get(k).step().number());
      Question own = new Question(step, mistakes.of(step));
      accidents += new Comparison(own, model.get(k)).accidents();
    }
    return accidents;
  }

  private List<Question> model(Draft draft, Trace trace) {
    return models.computeIfAbsent(pattern(draft, trace), key -> model(draft));
  }

  private List<Question> model(Draft draft) {
    return Question.of(run(draft.blurred(new Random(GOLDEN), BLUR)));
  }

  /** What nets must share so that the same is alike of necessity: on which piece each unit is. */
  private List<Double> pattern(Draft draft, Trace trace) {
    List<Double> pattern = new ArrayList<>(draft.choices());
    for (int layer = 1; layer <= recipe.depth(); layer++) {
      addSigns(pattern, trace.quantity(Name.linearOutput(layer)).value());
    }
    Matrix yhat = trace.quantity(Name.yhat()).value();
    addSigns(pattern, yhat.zip(trace.sample().y(), (a, b) -> a - b));
    return pattern;
  }

  private static void addSigns(List<Double> pattern, Matrix matrix) {
    matrix.entries(any -> true).map(Math::signum).forEach(pattern::add);
  }

  private MadeNet made(Candidate best, String name) {
    Network network = best.draft().network();
    Sample sample = best.draft().sample(network);
    Scenario scenario = new Scenario(name, network, sample);
    Trace trace = Pass.run(scenario);
    List<Question> questions = Question.of(trace);
    List<Question> model = model(best.draft(), trace);
    List<Coincidence> coincidences = new ArrayList<>();
    for (int k = 0; k < questions.size(); k++) {
      coincidences.addAll(new Comparison(questions.get(k), model.get(k)).found());
    }
    return new MadeNet(scenario, trace, questions, coincidences);
  }
}
