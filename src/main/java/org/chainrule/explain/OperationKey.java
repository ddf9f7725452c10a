package org.chainrule.explain;

import org.chainrule.pass.Operation;

/** Gives each operation the key under which the message bundle speaks of it. */
enum OperationKey implements Operation.Visitor<String> {
  INSTANCE;

  @Override
  public String affine(Operation.Affine op) {
    return "affine";
  }

  @Override
  public String activate(Operation.Activate op) {
    return op.activation().isIdentity() ? "activate.identity" : "activate";
  }

  @Override
  public String measure(Operation.Measure op) {
    return "measure";
  }

  @Override
  public String lossSlope(Operation.LossSlope op) {
    return "lossSlope";
  }

  @Override
  public String slopeProduct(Operation.SlopeProduct op) {
    return "slopeProduct";
  }

  @Override
  public String jacobianProduct(Operation.JacobianProduct op) {
    return "jacobianProduct";
  }

  @Override
  public String fusedSlope(Operation.FusedSlope op) {
    return "fusedSlope";
  }

  @Override
  public String weightGradient(Operation.WeightGradient op) {
    return "weightGradient";
  }

  @Override
  public String biasGradient(Operation.BiasGradient op) {
    return "biasGradient";
  }

  @Override
  public String add(Operation.Add op) {
    return "add";
  }

  @Override
  public String copyBack(Operation.CopyBack op) {
    return "copyBack";
  }

  @Override
  public String penalty(Operation.Penalty op) {
    return "penalty";
  }

  @Override
  public String penaltyGradient(Operation.PenaltyGradient op) {
    return "penaltyGradient";
  }

  @Override
  public String total(Operation.Total op) {
    return "total";
  }

  @Override
  public String gradientSum(Operation.GradientSum op) {
    return "gradientSum";
  }

  @Override
  public String backThrough(Operation.BackThrough op) {
    return "backThrough";
  }
}
