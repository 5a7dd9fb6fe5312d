// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Operations.Caches;

namespace Acgs.Governance.Cli.Commands.Caches;

/// <summary>The options that name a Redis server.</summary>
internal static class CacheOptions
{
    private const string ConfiguredKey = "ConnectionStrings:redis";

    private static readonly Option<string?> Redis = new("--redis")
    {
        Description = "The server: redis://[user@]host[:port][/database], rediss://… for TLS. By default ConnectionStrings:redis of the service. "
            + $"The password is that of {RedisSession.PasswordVariable}.",
        HelpName = "uri",
    };

    /// <summary>How long connecting, and each answer, may take.</summary>
    public static Option<string> Timeout { get; } = new("--timeout")
    {
        Description = "How long connecting, and each answer, may take.",
        HelpName = "time",
        DefaultValueFactory = _ => "5s",
    };

    public static void AddTo(Command command)
    {
        command.Add(Redis);
        command.Add(Timeout);
    }

    public static TimeSpan ReadTimeout(ParseResult parsed) => DurationArgument.Parse(Timeout.Name, parsed.GetValue(Timeout)!);

    /// <summary>Finds the server that the user means.</summary>
    /// <exception cref="UsageException">There is none, or a password is in the argument.</exception>
    public static RedisAddress Find(ParseResult parsed) => parsed.GetValue(Redis) is { } given ? FindGiven(given) : WithPassword(FindConfigured(parsed));

    /// <summary>Finds the server that is given by <c>--redis</c>.</summary>
    /// <inheritdoc cref="Find"/>
    public static RedisAddress FindGiven(string given) =>
        WithPassword(Checked(RedisAddress.Parse(given) ?? throw new UsageException($"{Redis.Name} {RedisAddress.Rule}.")));

    private static RedisAddress WithPassword(RedisAddress address)
    {
        var password = Environment.GetEnvironmentVariable(RedisSession.PasswordVariable);
        return address.WithPassword(password) is { User: { } user, Password: null }
            ? throw new UsageException($"the user '{user}' of Redis has a password: set {RedisSession.PasswordVariable}.")
            : address.WithPassword(password);
    }

    private static RedisAddress Checked(RedisAddress given) => given.Password is null ? given : throw new UsageException(
        $"{Redis.Name} has a password, which others on the machine can read: leave it out, and set {RedisSession.PasswordVariable}.");

    private static RedisAddress FindConfigured(ParseResult parsed) =>
        LedgerOptions.ReadSettings(parsed).Configuration[ConfiguredKey] is { } configured
            ? RedisAddress.ParseConnectionString(configured)
                ?? throw new UsageException($"{ConfiguredKey} is no connection string of Redis: write it as host:6379,ssl=true.")
            : throw new UsageException(
                $"no server is named: use {Redis.Name} with a URI such as redis://localhost:6390, or run it where the service has {ConfiguredKey} "
                + "(--config names its folder).");
}
