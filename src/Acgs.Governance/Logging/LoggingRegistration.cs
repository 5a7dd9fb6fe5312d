// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.Enrichment;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Logging;

internal static class LoggingRegistration
{
    public static void AddGovernanceLogging(this IServiceCollection services, ILoggingBuilder logging)
    {
        logging.EnableEnrichment();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStaticLogEnricher, ConstitutionLogEnricher>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ILogEnricher, TraceLogEnricher>());
    }
}
