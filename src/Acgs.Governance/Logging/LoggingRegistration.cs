// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Logging;

internal static class LoggingRegistration
{
    public static void AddGovernanceLogging(this IServiceCollection services, ILoggingBuilder logging)
    {
        services.AddOptions<LoggingOptions>()
            .ReadSettings(LoggingOptions.Section)
            .ValidateAtStart(LoggingOptions.Section, "Logging:StampText", "Logging:Strict");
        services.AddGovernanceScopes();
        if (FrameworkLoggerFactory.IsInUse(services))
        {
            FrameworkLoggerFactory.Stamp(services);
        }

        AddConsoleText(services);
        AddVerification(services, logging);
    }

    private static void AddConsoleText(IServiceCollection services)
    {
        foreach (var format in (string[])[ConsoleFormatterNames.Simple, ConsoleFormatterNames.Systemd])
        {
            services.AddSingleton<ConsoleFormatter>(provider => new TextFormatter(format, provider));
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<ConsoleLoggerOptions>, TextFormatterChoice>());
    }

    private static void AddVerification(IServiceCollection services, ILoggingBuilder logging)
    {
        // The probe provider receives the probe at any level, and no other record.
        logging.AddFilter<LogStampProbeProvider>(null, LogLevel.None);
        logging.AddFilter<LogStampProbeProvider>(LogStampProbe.Category, LogLevel.Trace);
        services.AddInitialSeries<LogStampMetrics>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, LogStampVerifier>());
    }
}
