package org.chainrule.house.bad.formula;

import org.chainrule.house.bad.network.UsesEjml;

/** A formula knows no network. */
public record KnowsNetworks(UsesEjml network) {}
