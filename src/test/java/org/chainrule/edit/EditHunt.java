package org.chainrule.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.RefusedEditException;
import org.chainrule.edit.history.History;
import org.chainrule.file.scenario.ScenarioReader;
import org.chainrule.file.scenario.ScenarioWriter;
import org.chainrule.fuzz.Hunt;
import org.chainrule.fuzz.Said;
import org.chainrule.fuzz.Smaller;
import org.chainrule.network.RandomNets;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;

/**
 * Edits, undone and redone in between: every net runs and can be saved, and undo and redo lead to
 * exactly the nets that were there.
 */
public final class EditHunt implements Hunt<EditHunt.Edits> {

  private static final int MOST = 30;

  /**
   * What is done to a net.
   *
   * @param steps what a step does, drawn from its number for the net that is there then
   */
  public record Edits(long net, List<Long> steps) {}

  /** What undo and redo should do, kept as a list. */
  private static final class Past {

    private final List<Scenario> nets = new ArrayList<>();
    private int now;

    Past(Scenario first) {
      nets.add(first);
    }

    Scenario net() {
      return nets.get(now);
    }

    void add(Scenario net) {
      nets.subList(now + 1, nets.size()).clear();
      nets.add(net);
      now++;
    }
  }

  @Override
  public String name() {
    return "edits";
  }

  @Override
  public int inTheBuild() {
    return 80;
  }

  @Override
  public Edits draw(Random random) {
    return new Edits(random.nextInt(10_000), random.longs(MOST).boxed().toList());
  }

  @Override
  public Outcome judge(Edits edits) throws Exception {
    Scenario first = RandomNets.small(edits.net());
    History history = History.saved(first);
    Past past = new Past(first);
    int refused = 0;
    for (long step : edits.steps()) {
      switch (new Random(step).nextInt(6)) {
        case 0 -> history = undone(history, past);
        case 1 -> history = redone(history, past);
        default -> {
          History after = applied(history, new RandomEdits(step).next(history.current()), past);
          refused += after == history ? 1 : 0;
          history = after;
        }
      }
      assertThat(history.current()).isEqualTo(past.net());
      requireRuns(history.current());
    }
    requireSaved(history.current());
    while (past.now > 0) {
      history = undone(history, past);
      assertThat(history.current()).isEqualTo(past.net());
    }
    assertThat(history.canUndo()).isFalse();
    return refused > edits.steps().size() / 4 ? Outcome.REFUSED : Outcome.TAKEN;
  }

  private static History undone(History history, Past past) {
    assertThat(history.canUndo()).isEqualTo(past.now > 0);
    if (past.now == 0) {
      return history;
    }
    Said.inOneLine(history.undoName(Naming.DEFAULT).orElseThrow());
    past.now--;
    return history.undo();
  }

  private static History redone(History history, Past past) {
    assertThat(history.canRedo()).isEqualTo(past.now < past.nets.size() - 1);
    if (past.now == past.nets.size() - 1) {
      return history;
    }
    Said.inOneLine(history.redoName(Naming.DEFAULT).orElseThrow());
    past.now++;
    return history.redo();
  }

  private static History applied(History history, Edit edit, Past past) {
    Scenario before = history.current();
    Said.inOneLine(edit.describe(before, Naming.DEFAULT));
    History after;
    try {
      after = history.apply(edit).seal();
    } catch (RefusedEditException refused) {
      Said.inOneLine(refused.getMessage());
      assertThat(history.current()).isSameAs(before);
      return history;
    }
    if (!after.current().equals(before)) {
      past.add(after.current());
    }
    return after;
  }

  private static void requireRuns(Scenario net) {
    Trace trace = Pass.run(net);
    trace.complete();
    assertThat(trace.step(trace.steps().size()).name()).isEqualTo(Name.x().gradient());
  }

  private static void requireSaved(Scenario net) throws Exception {
    assertThat(ScenarioReader.read(ScenarioWriter.toJson(net), "net")).isEqualTo(net);
  }

  @Override
  public Stream<Edits> smaller(Edits edits) {
    return Smaller.lists(edits.steps()).map(steps -> new Edits(edits.net(), steps));
  }

  @Override
  public String show(Edits edits) {
    return edits.toString();
  }
}
