// Constitutional Hash: cdd01ef066bc6cf2

using Npgsql;

namespace Acgs.Governance.PostgreSql;

/// <summary>Recognises the failure of a connection that was open before its server went away and perhaps came back.</summary>
internal static class LostConnection
{
    public static bool Is(Exception? exception) => exception is NpgsqlException failure && (SaysGoodbye(failure.SqlState) || IsBroken(failure));

    // What a server says to its sessions when it is stopped, and when another session crashed (PostgreSQL manual, appendix A, class 57).
    private static bool SaysGoodbye(string? state) =>
        state is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow;

    // A killed session says nothing: its socket just ends, or is reset.
    private static bool IsBroken(Exception failure)
    {
        for (var current = failure.InnerException; current is not null; current = current.InnerException)
        {
            if (current is IOException)
            {
                return true;
            }
        }

        return false;
    }
}
