package org.dualmap.server;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.SchemeRouter;
import java.util.List;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.jsonld.TitaniumJsonLdOptions;
import org.dualmap.settings.Settings;

/** Lets JSON-LD contexts be fetched only from addresses that the settings list. */
final class RemoteContexts {
  private RemoteContexts() {}

  /** Sets the rule for the whole process: Jena has one place for it. */
  static void restrict(Settings.Sparql settings) {
    List<String> allowed = settings.allowedContexts().orElse(List.of());
    DocumentLoader web = SchemeRouter.defaultInstance();
    DocumentLoader listedOnly =
        (address, options) -> {
          if (allowed.contains(address.toString())) {
            return web.loadDocument(address, options);
          }
          throw new JsonLdError(
              JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
              "the context "
                  + address
                  + " is not in the setting dualmap.sparql.allowed-contexts, so it is not fetched");
        };
    JsonLdOptions options = new JsonLdOptions(listedOnly);
    RIOT.getContext().set(TitaniumJsonLdOptions.JSONLD_OPTIONS, options);
  }
}
