package org.chainrule.app.practice;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.chainrule.app.common.WindowServices;
import org.chainrule.file.scenario.ScenarioWriter;
import org.chainrule.file.writing.Fingerprint;
import org.chainrule.file.writing.KeptLines;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.session.Notices;
import org.chainrule.session.Work;
import org.chainrule.session.practice.CsvLine;
import org.chainrule.session.practice.Drafts;
import org.chainrule.session.practice.PracticeKind;

/**
 * Keeps what is typed while practising in the user's folder, a line for each place. Of a net whose
 * texts change faster than they can be written only the latest are.
 */
final class DraftKeeper implements Drafts {

  private static final String HEADER = "net,kind,place,typed";

  /** So many lines are kept; those of the nets that were typed for longest ago make room. */
  private static final int MOST = 2000;

  private final Work work;
  private final Notices notices;
  private final KeptLines lines;
  private final Map<PracticeKind, Draft> latest = new ConcurrentHashMap<>();

  private record Draft(Scenario net, Map<String, String> typed) {}

  private DraftKeeper(Work work, Notices notices, Path file) {
    this.work = work;
    this.notices = notices;
    this.lines = new KeptLines(file, HEADER);
  }

  /** Returns what keeps drafts beside the record of what was answered, if that is kept. */
  static Drafts of(WindowServices services, Notices notices) {
    Work work = new Work(services.keeping(), services.ui());
    return services
        .practice()
        .<Drafts>map(record -> new DraftKeeper(work, notices, record.resolveSibling("typed.csv")))
        .orElse(Drafts.NONE);
  }

  @Override
  public void keep(PracticeKind kind, Scenario net, Map<String, String> typed) {
    Draft draft = new Draft(net, Map.copyOf(typed));
    latest.put(kind, draft);
    Work.aside(work.jobs(), () -> keep(kind, draft));
  }

  private void keep(PracticeKind kind, Draft draft) {
    Draft later = latest.get(kind);
    if (later != draft && later.net() == draft.net()) {
      return;
    }
    String net = mark(draft.net());
    List<String> own = new ArrayList<>();
    draft
        .typed()
        .forEach((place, text) -> own.add(CsvLine.of(List.of(net, kind.key(), place, text))));
    lines.change(
        before -> {
          List<String> all = new ArrayList<>(before);
          all.removeIf(line -> line.startsWith(net + "," + kind.key() + ","));
          all.addAll(own);
          return all.subList(Math.max(0, all.size() - MOST), all.size());
        });
  }

  @Override
  public void find(PracticeKind kind, Scenario net, Consumer<? super Map<String, String>> found) {
    work.run(
        () -> found(kind, mark(net)),
        typed -> {
          if (!typed.isEmpty()) {
            found.accept(typed);
          }
        },
        notices::fail);
  }

  private Map<String, String> found(PracticeKind kind, String net) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String line : lines.all()) {
      List<String> fields = CsvLine.fields(line);
      if (fields.size() == HEADER.split(",").length
          && fields.get(0).equals(net)
          && Objects.equals(fields.get(1), kind.key())) {
        typed.put(fields.get(2), fields.get(3));
      }
    }
    return typed;
  }

  private static byte[] json(Scenario scenario) {
    return ScenarioWriter.toJson(scenario).getBytes(StandardCharsets.UTF_8);
  }

  /** What a net is known by: what it is made of, and its numbers. */
  private static String mark(Scenario scenario) {
    Scenario nameless = new Scenario("", scenario.network(), scenario.sample());
    return Fingerprint.of(json(nameless), Instant.EPOCH).sha256();
  }
}
