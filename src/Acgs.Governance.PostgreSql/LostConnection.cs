// Constitutional Hash: cdd01ef066bc6cf2

using Npgsql;

namespace Acgs.Governance.PostgreSql;

/// <summary>Recognizes the failure of an idle connection whose server restarted.</summary>
internal static class LostConnection
{
    public static bool Is(Exception? exception) => exception is NpgsqlException failure && (IsShutdownState(failure.SqlState) || IsBroken(failure));

    // Sent to sessions when the server shuts down or another session crashes (PostgreSQL manual, appendix A, class 57).
    private static bool IsShutdownState(string? state) =>
        state is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow;

    // A killed session sends nothing: its socket ends or is reset.
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
