package org.chainrule.app.practice;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.chainrule.session.pass.Session;
import org.chainrule.view.graph.GraphPane;

/** Filling in the numbers of the mirror. */
final class FillActivity implements Activity {

  private final Session session;
  private final GraphPane graph;
  private final StackPane card;

  FillActivity(PracticeServices services) {
    session = services.session();
    graph = new GraphPane(session, services.appearance());
    card = new StackPane(graph);
    card.getStyleClass().add("card-panel");
  }

  @Override
  public Node node() {
    return card;
  }

  @Override
  public void focus() {
    graph.requestFocus();
  }

  @Override
  public void next() {
    session.stepping().next();
  }

  @Override
  public void back() {
    session.stepping().back();
  }
}
