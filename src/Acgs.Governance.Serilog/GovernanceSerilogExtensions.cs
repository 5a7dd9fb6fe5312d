// Constitutional Hash: cdd01ef066bc6cf2

using System.Reflection;
using Acgs.Governance.Constitution;
using Acgs.Governance.Logging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Serilog;
using Serilog.Configuration;

namespace Acgs.Governance;

/// <summary>Stamps Serilog log events.</summary>
public static class GovernanceSerilogExtensions
{
    /// <summary>
    /// Adds <c>constitutional_hash</c> and <c>service</c> from the host's configuration to every log event. An existing property with one
    /// of these names is renamed to <c>claimed.constitutional_hash</c> or <c>claimed.service</c>.
    /// </summary>
    /// <param name="enrich">
    /// The enrichment of a logger: <c>AddSerilog((services, logger) => logger.Enrich.WithConstitutionalHash(services))</c>.
    /// </param>
    /// <param name="services">The services of a host that called <c>AddAcgsGovernance</c>; resolved at the first log event.</param>
    /// <returns>The logger configuration.</returns>
    public static LoggerConfiguration WithConstitutionalHash(this LoggerEnrichmentConfiguration enrich, IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(enrich);
        ArgumentNullException.ThrowIfNull(services);
        return enrich.With(new Lazy<SerilogStamp>(() =>
        {
            var options = services.GetRequiredService<IOptions<GovernanceOptions>>().Value;
            return new SerilogStamp(options.ConstitutionalHash!, options.Service!);
        }));
    }

    /// <summary>
    /// Stamps every log event before a host exists, as in a bootstrap logger: with the hash that the build stamped into the entry assembly,
    /// or else the built-in hash, and the name of that assembly.
    /// </summary>
    /// <param name="enrich">The enrichment of a logger.</param>
    /// <returns>The logger configuration.</returns>
    public static LoggerConfiguration WithConstitutionalHash(this LoggerEnrichmentConfiguration enrich)
    {
        var entry = Assembly.GetEntryAssembly();
        return enrich.WithConstitutionalHash(
            BuildStamp.FindHash(entry) ?? ConstitutionalHashes.Default, entry?.GetName().Name ?? AppDomain.CurrentDomain.FriendlyName);
    }

    /// <summary>Stamps every log event with the given values.</summary>
    /// <param name="enrich">The enrichment of a logger.</param>
    /// <param name="constitutionalHash">The active hash: exactly 16 lower-case hexadecimal digits.</param>
    /// <param name="service">The service name: 1 to 255 characters, without control or invisible characters.</param>
    /// <returns>The logger configuration.</returns>
    /// <exception cref="ArgumentException">A value is malformed.</exception>
    public static LoggerConfiguration WithConstitutionalHash(this LoggerEnrichmentConfiguration enrich, string constitutionalHash, string service)
    {
        ArgumentNullException.ThrowIfNull(enrich);
        ArgumentNullException.ThrowIfNull(constitutionalHash);
        ArgumentException.ThrowIfNullOrEmpty(service);
        if (!HashFormat.IsWellFormed(constitutionalHash))
        {
            throw new ArgumentException(
                $"The hash must be exactly 16 lower-case hexadecimal digits, but {HashFormat.DescribeShape(constitutionalHash)}.", nameof(constitutionalHash));
        }

        return enrich.With(new Lazy<SerilogStamp>(new SerilogStamp(constitutionalHash, PrintableName.Require(service))));
    }

    private static LoggerConfiguration With(this LoggerEnrichmentConfiguration enrich, Lazy<SerilogStamp> stamp) =>
        enrich.With(new StampEnricher(stamp)).Filter.With(new ProbeFilter());
}
