package org.chainrule.view.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.Observable;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.TiledPicture;
import org.chainrule.layout.Box;
import org.chainrule.session.Work;
import org.chainrule.session.pass.Session;

/**
 * A panel that shows the pass, and keeps its subject visible as the pass goes on. What it will show
 * after the next step and before the last is painted beforehand, off the UI thread, so that the key
 * only has to show it. Where that was not done in time, it is painted then.
 *
 * <p>All of a large pass takes long to paint. Where all changes, as when it is opened, or by a jump
 * over many steps, its picture is painted off the UI thread, too; until it is there, the panel
 * shows what it did.
 */
public abstract class PassPane extends PaintedPane {

  /**
   * So many pictures are painted at most before one is shown: a panel of a pass that is opened may
   * be laid out twice, for scroll bars that come or go, and whoever goes on waits no longer.
   */
  private static final int PATIENCE = 2;

  private final Session session;
  private final Spares spares = new Spares();
  private volatile Object expected = new Object();
  private int patience;
  private boolean isUnderWay;
  private volatile Object pass = new Object();

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
    session
        .stepping()
        .positionProperty()
        .addListener((source, before, now) -> step(before.intValue(), now.intValue()));
    session.explainerProperty().addListener(source -> forget());
    session.openedProperty().addListener(source -> mayComeLate());
    for (Observable source : appearance.sources()) {
      source.addListener(any -> mayComeLate());
    }
  }

  /** A single step waits for no picture. */
  private void step(int before, int now) {
    if (Math.abs(now - before) > 1) {
      mayComeLate();
    } else {
      patience = 0;
    }
    revealSubject();
  }

  private void forget() {
    spares.clear();
    pass = new Object();
    isUnderWay = false;
  }

  /** All of it changes: if that takes long to paint, nothing waits for it. */
  protected final void mayComeLate() {
    patience = session.isQuick() ? 0 : PATIENCE;
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
  final boolean waitsFor(Sight wanted) {
    if (patience == 0 || spares.of(wanted).isPresent()) {
      patience = 0;
    } else if (!isUnderWay) {
      isUnderWay = true;
      Object of = pass;
      TiledPicture like = shownPicture();
      session
          .files()
          .run(
              () -> pass != of,
              () -> wanted.paint(like),
              picture -> arrive(wanted, picture),
              session.notices()::fail);
    }
    return patience > 0;
  }

  @Override
  final boolean waits() {
    return isUnderWay && patience > 0;
  }

  private void arrive(Sight wanted, TiledPicture picture) {
    isUnderWay = false;
    patience = Math.max(0, patience - 1);
    spares.keep(wanted, picture);
    repaint();
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
