package org.chainrule.session.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.Work;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.session.practice.fill.FillIn;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.Test;

/** What is typed comes back in a program that begins anew, and with another net's own. */
final class DraftingTest {

  private static final Work AT_ONCE = new Work(Runnable::run, Runnable::run);
  private static final Target Z11 = Target.cell(Name.linearOutput(1), 0, 0);
  private static final Target Z12 = Target.cell(Name.linearOutput(1), 1, 0);

  /** Keeps drafts for as long as the test runs. */
  private static final class Memory implements Drafts {

    private final Map<String, Map<String, String>> kept = new HashMap<>();

    private static String key(PracticeKind kind, Scenario net) {
      return kind + " " + net.network().layer(1).weight() + net.sample().x();
    }

    @Override
    public void keep(PracticeKind kind, Scenario net, Map<String, String> typed) {
      kept.put(key(kind, net), typed);
    }

    @Override
    public void find(PracticeKind kind, Scenario net, Consumer<? super Map<String, String>> found) {
      Map<String, String> typed = kept.getOrDefault(key(kind, net), Map.of());
      if (!typed.isEmpty()) {
        found.accept(typed);
      }
    }
  }

  private final Memory memory = new Memory();
  private Session session;
  private PracticeRecord record;

  private void start() {
    session = new Session(BundledScenarios.first(), new Settings(), Runnable::run, Runnable::run);
    session.workspaceProperty().set(Workspace.PRACTICE);
    record = new PracticeRecord(attempt -> {});
  }

  private FillIn fillIn() {
    start();
    return new FillIn(session, record, memory, () -> 7, Clock.systemUTC(), AT_ONCE, AT_ONCE);
  }

  private TypedLines lines() {
    start();
    return new TypedLines(session, record, memory, Clock.systemUTC(), AT_ONCE);
  }

  @Test
  void answersComeBackMarkedAndCountOnce() {
    FillIn before = fillIn();
    before.answer(Z11, "5/2");
    before.answer(Z12, "7");
    FillIn after = fillIn();
    assertThat(after.sheet().answers().at(Z11).orElseThrow().text()).isEqualTo("5/2");
    assertThat(after.sheet().verdict(Z11).orElseThrow().grade()).isEqualTo(Grade.RIGHT);
    assertThat(after.sheet().verdict(Z12).orElseThrow().grade()).isEqualTo(Grade.OFF);
    assertThat(record.attempts()).isEmpty();
    assertThat(session.notices().newsProperty().get().orElseThrow()).contains("is back");
    after.undo();
    assertThat(after.sheet().answers().all()).as("of one who wants to begin anew").isEmpty();
    assertThat(fillIn().sheet().answers().all()).isEmpty();
  }

  @Test
  void whatIsNotLookedAtToPractiseIsLeftAlone() {
    fillIn().answer(Z11, "5/2");
    session = new Session(BundledScenarios.first(), new Settings(), Runnable::run, Runnable::run);
    FillIn after =
        new FillIn(session, record, memory, () -> 7, Clock.systemUTC(), AT_ONCE, AT_ONCE);
    assertThat(after.sheet().answers().all()).isEmpty();
    session.workspaceProperty().set(Workspace.PRACTICE);
    assertThat(after.sheet().answers().all()).hasSize(1);
  }

  @Test
  void eachNetHasItsOwn() {
    FillIn fillIn = fillIn();
    fillIn.answer(Z11, "5/2");
    fillIn.another();
    fillIn.another();
    assertThat(fillIn.sheet().answers().all()).isEmpty();
    session.editing().undo();
    assertThat(fillIn.sheet().answers().all()).hasSize(1);
  }

  @Test
  void linesComeBackAsFarAsTheyHadCome() {
    TypedLines before = lines();
    type(before, "z1", "W1 x + b1");
    type(before, "dl_dz1", "dz2");
    before.carryOn();
    before.select(before.page().trace().stepOf("dl_dx").orElseThrow());
    before.type("W1.T @ ");
    LinePage after = lines().page();
    assertThat(state(after, "z1")).isEqualTo(LineState.RIGHT);
    assertThat(state(after, "dl_dz1")).isEqualTo(LineState.OWN);
    assertThat(after.own().senses()).hasSize(1);
    assertThat(state(after, "dl_dx")).isEqualTo(LineState.OPEN);
    assertThat(after.entry(after.trace().stepOf("dl_dx").orElseThrow()).text())
        .isEqualTo("W1.T @ ");
    assertThat(record.attempts()).isEmpty();
  }

  private static void type(TypedLines lines, String id, String text) {
    lines.select(lines.page().trace().stepOf(id).orElseThrow());
    lines.type(text);
    lines.mark();
  }

  private static LineState state(LinePage page, String id) {
    return page.entry(page.trace().stepOf(id).orElseThrow()).state();
  }
}
