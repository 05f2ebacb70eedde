package rinnalla.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.IJpaSystemProvider;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.interceptor.SearchPreferHandlingInterceptor;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * HAPI FHIR's JPA server (R4) on a free loopback port, with an empty database in memory. Prints `READY <address>` when it
 * answers; ends with the process, or when whoever started it closes its standard input.
 */
public final class HapiServer {
  private HapiServer() {}

  public static void main(String[] arguments) throws Exception {
    endWithStandardInput();
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(HapiConfig.class);
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler handler = new ServletContextHandler();
    handler.addServlet(new ServletHolder(fhirServer(context)), "/fhir/*");
    server.setHandler(handler);
    server.start();
    System.out.println("READY http://127.0.0.1:" + connector.getLocalPort() + "/fhir");
    server.join();
  }

  /** Wired as HAPI's own starter does it; nothing is made easier for the tests. */
  private static RestfulServer fhirServer(AnnotationConfigApplicationContext context) {
    RestfulServer server = new RestfulServer(context.getBean(FhirContext.class));
    IFhirSystemDao<?, ?> systemDao = context.getBean(IFhirSystemDao.class);
    server.registerProviders(context.getBean(ResourceProviderFactory.class).createProviders());
    server.registerProvider(context.getBean(IJpaSystemProvider.class));
    server.setServerConformanceProvider(
        new JpaCapabilityStatementProvider(
            server,
            systemDao,
            context.getBean(JpaStorageSettings.class),
            context.getBean(ISearchParamRegistry.class),
            context.getBean(IValidationSupport.class)));
    server.setDefaultResponseEncoding(EncodingEnum.JSON);
    server.setPagingProvider(context.getBean(DatabaseBackedPagingProvider.class));
    // Off unless registered: without it every unknown parameter is refused, whatever `Prefer` says.
    server.registerInterceptor(new SearchPreferHandlingInterceptor(context.getBean(ISearchParamRegistry.class)));
    return server;
  }

  /** A killed test run must leave no server behind. */
  private static void endWithStandardInput() {
    Thread watcher =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {}
              } catch (java.io.IOException closed) {
                // The same as its end.
              }
              Runtime.getRuntime().halt(0);
            });
    watcher.setDaemon(true);
    watcher.start();
  }
}
