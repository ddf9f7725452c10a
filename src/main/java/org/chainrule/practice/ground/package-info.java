/** What has to be known of a pass before a person can be asked about it. */
package org.chainrule.practice.ground;
