/** What a scenario file holds: a network with the samples that it is shown. */
package org.chainrule.network.scenario;
