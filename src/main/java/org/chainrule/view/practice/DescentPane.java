package org.chainrule.view.practice;

import java.util.List;
import java.util.Optional;
import org.chainrule.drawing.chart.DescentPainter;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.layout.Box;
import org.chainrule.layout.chart.DescentChart;
import org.chainrule.practice.fault.FaultyDescent;
import org.chainrule.session.pass.Session;
import org.chainrule.session.practice.choosing.FaultFinding;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.PartPane;
import org.chainrule.words.Lists;
import org.chainrule.words.Words;

/** The loss of ten steps of descent, with the fault and without it. */
final class DescentPane extends PartPane {

  private static final double HEIGHT = 11;

  private final Session session;
  private final FaultFinding finding;
  private Box area = new Box(0, 0, 1, 1);

  DescentPane(Session session, FaultFinding finding, Appearance appearance) {
    super(appearance, "fault-chart");
    this.session = session;
    this.finding = finding;
    follow(finding.descentProperty(), session.explainerProperty());
    showWhile(finding.descentProperty().map(Optional::isPresent));
  }

  private Optional<FaultyDescent> descent() {
    return finding.descentProperty().get();
  }

  @Override
  protected double heightAt(double width) {
    return descent().isPresent() ? HEIGHT : 0;
  }

  @Override
  protected Box extent(double width, double height) {
    area = new Box(0, 0, width, height);
    return area;
  }

  @Override
  protected void paint(Drawing target, Box visible) {
    descent()
        .ifPresent(
            made ->
                DescentPainter.paint(
                    target,
                    DescentChart.of(made.right(), made.faulty()),
                    session.explainer().numbers(),
                    area));
  }

  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    return descent()
        .map(made -> List.of(AccessibleArea.reading("fault-losses", area, () -> reading(made))))
        .orElse(List.of());
  }

  private String reading(FaultyDescent made) {
    return Words.of("practice.fault.chart.reading", said(made.right()), said(made.faulty()));
  }

  private String said(List<Double> losses) {
    return Lists.of(losses.stream().map(session.explainer().numbers()::said).toList());
  }
}
