package org.chainrule.view.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.TiledPicture;
import org.chainrule.layout.Box;
import org.chainrule.session.Work;
import org.chainrule.session.pass.Session;

/**
 * A panel that shows the pass, and keeps its subject visible as the pass goes on. What it will show
 * after the next step and before the last is painted beforehand, off the UI thread, so that the key
 * only has to show it. Where that was not done in time, it is painted then.
 */
public abstract class PassPane extends PaintedPane {

  private final Session session;
  private final Spares spares = new Spares();
  private volatile Object expected = new Object();

  /**
   * Creates a panel that shows what a session shows.
   *
   * @param name its id, and what the message bundle calls it by
   */
  protected PassPane(Appearance appearance, Session session, String name) {
    super(appearance, name);
    this.session = session;
    follow(session.explainerProperty());
    followAtSameSize(Frames.sources(session));
    session.stepping().positionProperty().addListener(source -> revealSubject());
    session.explainerProperty().addListener(source -> spares.clear());
  }

  /**
   * What it shows when the pass has come to a step.
   *
   * @param cursor the number of the step; if it is not that of now, then what it will show
   */
  protected abstract Painting painting(int cursor);

  /** What it will show when the pass has come to another step, made off the UI thread. */
  protected Supplier<Optional<Painting>> comingPainting(int cursor) {
    Painting painting = painting(cursor);
    return () -> Optional.of(painting);
  }

  /** What the panel is about when the pass has come to a step. */
  protected Optional<Box> subject(int cursor) {
    return Optional.empty();
  }

  @Override
  protected final Optional<Box> subject() {
    return subject(session.stepping().cursor());
  }

  @Override
  protected final Painting painting() {
    return painting(session.stepping().cursor());
  }

  @Override
  protected final void paint(Drawing target, Box visible) {
    painting().paint(target, visible);
  }

  /** Paints what comes next where nobody waits for it. */
  @Override
  protected final void shown() {
    int cursor = session.stepping().cursor();
    Object now = new Object();
    List<Supplier<Optional<Sight>>> coming = new ArrayList<>();
    for (int next : new int[] {cursor + 1, cursor - 1}) {
      if (next >= 0 && next <= session.stepping().count()) {
        coming.add(sight(comingPainting(next), subject(next)));
      }
    }
    expected = now;
    TiledPicture like = shownPicture();
    Work.aside(
        appearance().spares(),
        () -> {
          for (Supplier<Optional<Sight>> next : coming) {
            if (expected == now) {
              next.get().ifPresent(seen -> paintBeforehand(seen, like));
            }
          }
        });
  }

  private void paintBeforehand(Sight seen, TiledPicture like) {
    if (spares.of(seen).isEmpty()) {
      spares.keep(seen, seen.paint(like));
    }
  }

  @Override
  final TiledPicture picture(Sight seen, TiledPicture before) {
    Optional<TiledPicture> spare = spares.of(seen);
    TiledPicture picture = spare.orElseGet(() -> seen.paint(before));
    if (spare.isEmpty() && seen.painting().isLasting()) {
      spares.keep(seen, picture);
    }
    return picture;
  }

  /** For tests: the pictures that could be shown without being painted. */
  List<TiledPicture> sparePictures() {
    return spares.all();
  }
}
