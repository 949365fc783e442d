package org.signatory.documents;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.signatory.roster.Chamber;

public class SignatureBlockOptions {

    @QueryParam("sort")
    @DefaultValue("surname")
    @Parameter(description = "The order of the cosigners; leads come first, in their own order.")
    public SignerOrder sort = SignerOrder.SURNAME;

    @QueryParam("firstChamber")
    @DefaultValue("senate")
    @Parameter(description = "Chamber whose signers are listed first; defaults to the Senate.")
    public Chamber firstChamber = Chamber.SENATE;

    @QueryParam("grouping")
    @DefaultValue("none")
    @Parameter(description = "With `chamber`, a bicameral letter has a heading and a block for each chamber.")
    public SignerGrouping grouping = SignerGrouping.NONE;
}
