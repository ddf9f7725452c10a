package org.chainrule.house.bad.network;

import org.ejml.data.DMatrixRMaj;

/** EJML outside of the algebra. */
public record UsesEjml(DMatrixRMaj matrix) {}
