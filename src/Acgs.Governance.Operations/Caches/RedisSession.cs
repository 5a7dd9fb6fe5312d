// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.Sockets;
using System.Security.Authentication;

namespace Acgs.Governance.Operations.Caches;

/// <summary>Works with a Redis server after logging in; what goes wrong is one sentence.</summary>
internal static class RedisSession
{
    /// <summary>Where the password is taken from, as redis-cli does: arguments can be read by others on the machine.</summary>
    public const string PasswordVariable = "REDISCLI_AUTH";

    private const string Name = "acgs-cli";

    /// <summary>Connects, logs in, chooses the database and works.</summary>
    /// <param name="address">The server.</param>
    /// <param name="timeout">How long connecting, and each answer, may take.</param>
    /// <param name="time">The clock.</param>
    /// <param name="work">The work.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="FailureException">It could not be done.</exception>
    public static async Task<T> RunAsync<T>(
        RedisAddress address, TimeSpan timeout, TimeProvider time, Func<RedisConnection, Task<T>> work, CancellationToken stop)
    {
        try
        {
            using var connection = await RedisConnection.ConnectAsync(address, timeout, time, stop);
            await LogInAsync(connection, address, stop);
            return await work(connection);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw new FailureException("stopped before the end; run the command again.");
        }
        catch (TimeoutException)
        {
            throw Failure(address, FormattableString.Invariant($"no answer within {timeout.TotalSeconds:0.###} s"));
        }
        catch (Exception failure) when (failure is IOException or SocketException or AuthenticationException or InvalidDataException)
        {
            throw Failure(address, Explain(failure));
        }
    }

    /// <summary>The answer, unless it is an error.</summary>
    /// <exception cref="FailureException">It is one.</exception>
    public static RedisReply Require(this RedisReply reply, RedisAddress address) => reply.IsError ? throw Failure(address, Explain(reply)) : reply;

    /// <summary>What an error means, to stand behind the name of the server.</summary>
    public static string Explain(RedisReply error) => error.Text.Split(' ')[0] switch
    {
        "NOAUTH" => $"it asks for a password: set {PasswordVariable}",
        "LOADING" => "it loads its data",
        "MASTERDOWN" => "it is a replica that has lost its master",
        "READONLY" => "it is a replica, which takes no changes: name its master",
        _ => $"it answers {ConnectionFailure.Clean(error.Text)}",
    };

    private static async Task LogInAsync(RedisConnection connection, RedisAddress address, CancellationToken stop)
    {
        if (address.Password is { } password)
        {
            string[] login = address.User is { } user ? ["AUTH", user, password] : ["AUTH", password];
            CheckLogin(await connection.CallAsync(stop, login), address);
        }

        // Shown by CLIENT LIST. An old server or a user without the right to it may refuse; that is no harm.
        await connection.CallAsync(stop, "CLIENT", "SETNAME", Name);
        if (address.Database > 0)
        {
            (await connection.CallAsync(stop, "SELECT", FormattableString.Invariant($"{address.Database}"))).Require(address);
        }
    }

    // A server without a password refuses to be given one, and works.
    private static void CheckLogin(RedisReply reply, RedisAddress address)
    {
        if (reply.IsError && !reply.Text.StartsWith("ERR AUTH <password> called without", StringComparison.Ordinal))
        {
            throw Failure(address, reply.Text.StartsWith("WRONGPASS", StringComparison.Ordinal)
                ? $"it refuses the user or the password: check {PasswordVariable}"
                : Explain(reply));
        }
    }

    private static string Explain(Exception failure) => ConnectionFailure.Explain(failure)
        ?? (failure is EndOfStreamException or InvalidDataException ? failure.Message : "the connection failed");

    private static FailureException Failure(RedisAddress address, string reason) => new($"Redis at {address}: {reason}.");
}
