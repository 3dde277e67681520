using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sjukersattning.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AroundTheCase : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<TimeOnly>(
                name: "SigningUntil",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "KvaCodeLines",
                table: "Units",
                type: "TEXT",
                maxLength: 3240,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "SigningWarningDays",
                table: "Units",
                type: "INTEGER",
                nullable: false,
                defaultValue: 7);

            migrationBuilder.AddColumn<string>(
                name: "Mail",
                table: "AspNetUsers",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Genast");

            migrationBuilder.CreateTable(
                name: "Absences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Absences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Absences_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BookedTicks",
                columns: table => new
                {
                    LakareId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Minute = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BookedTicks", x => new { x.LakareId, x.Day, x.Minute });
                    table.ForeignKey(
                        name: "FK_BookedTicks_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CalendarFeeds",
                columns: table => new
                {
                    LakareId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarFeeds", x => new { x.LakareId, x.UnitId });
                    table.ForeignKey(
                        name: "FK_CalendarFeeds_AspNetUsers_LakareId",
                        column: x => x.LakareId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Consents",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    How = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Consents", x => new { x.CaseId, x.Number, x.Revision });
                    table.ForeignKey(
                        name: "FK_Consents_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Mission = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    With = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kva = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    IsImpuls = table.Column<bool>(type: "INTEGER", nullable: false),
                    StrikesId = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ActorTitle = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contacts_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Introductions",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Introductions", x => new { x.AccountId, x.UnitId });
                    table.ForeignKey(
                        name: "FK_Introductions_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Letters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecipientId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DigestDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NotBefore = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Fault = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Letters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Meetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Time = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Notes = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedBy = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Meetings_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OpenWork",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Section = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Komplettering = table.Column<int>(type: "INTEGER", nullable: true),
                    By = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpenWork", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OpenWork_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SigningHours",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LakareId = table.Column<Guid>(type: "TEXT", nullable: false),
                    First = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Last = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Start = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    End = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SigningHours", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SigningHours_AspNetUsers_LakareId",
                        column: x => x.LakareId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SigningHours_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecipientId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Komplettering = table.Column<int>(type: "INTEGER", nullable: true),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Time = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ForDigest = table.Column<bool>(type: "INTEGER", nullable: false),
                    LetterId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notices_Letters_LetterId",
                        column: x => x.LetterId,
                        principalTable: "Letters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeetingAttendees",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingAttendees", x => new { x.MeetingId, x.AccountId });
                    table.ForeignKey(
                        name: "FK_MeetingAttendees_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MeetingItems",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingItems", x => new { x.MeetingId, x.CaseId });
                    table.ForeignKey(
                        name: "FK_MeetingItems_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingItems_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SigningExceptions",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    HoursId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SigningExceptions", x => new { x.HoursId, x.Day });
                    table.ForeignKey(
                        name: "FK_SigningExceptions_SigningHours_HoursId",
                        column: x => x.HoursId,
                        principalTable: "SigningHours",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Absences_AccountId_From",
                table: "Absences",
                columns: new[] { "AccountId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_BookedTicks_CaseId",
                table: "BookedTicks",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_SecretHash",
                table: "CalendarFeeds",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_CaseId",
                table: "Contacts",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_StrikesId",
                table: "Contacts",
                column: "StrikesId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Letters_DoneAt_NotBefore",
                table: "Letters",
                columns: new[] { "DoneAt", "NotBefore" });

            migrationBuilder.CreateIndex(
                name: "IX_Letters_RecipientId_DigestDay",
                table: "Letters",
                columns: new[] { "RecipientId", "DigestDay" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeetingItems_CaseId",
                table: "MeetingItems",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_UnitId_Day",
                table: "Meetings",
                columns: new[] { "UnitId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_Topic",
                table: "Notices",
                column: "Topic");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_LetterId",
                table: "Notices",
                column: "LetterId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_RecipientId_Topic",
                table: "Notices",
                columns: new[] { "RecipientId", "Topic" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_RecipientId_UnitId_ReadAt",
                table: "Notices",
                columns: new[] { "RecipientId", "UnitId", "ReadAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OpenWork_CaseId_By",
                table: "OpenWork",
                columns: new[] { "CaseId", "By" });

            migrationBuilder.CreateIndex(
                name: "IX_OpenWork_UnitId_PersonId",
                table: "OpenWork",
                columns: new[] { "UnitId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_OpenWork_UnitId_Role_From",
                table: "OpenWork",
                columns: new[] { "UnitId", "Role", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_SigningHours_LakareId",
                table: "SigningHours",
                column: "LakareId");

            migrationBuilder.CreateIndex(
                name: "IX_SigningHours_UnitId",
                table: "SigningHours",
                column: "UnitId");

            // Not as the column's default: SQLite adds no column with a text of several lines to a table with rows.
            migrationBuilder.Sql("UPDATE \"Units\" SET \"KvaCodeLines\" = 'GC001 Koordineringsinsats enligt lag 2019:1297\nDV077 Plan för återgång i arbete\nAW026 Uppföljning av plan för återgång i arbete'");

            // Rows from before: a consent becomes an entry of its own, a booked time gets an end. Of two that would overlap the earlier case keeps its time.
            migrationBuilder.Sql("""
                INSERT INTO "Consents" ("CaseId", "Number", "Revision", "Kind", "Day", "How", "Scope", "At", "ActorId", "ActorName")
                SELECT "Id", 1, 1, "Consent", coalesce("ConsentOn", date("OpenedAt")), '', 'Teamet', "OpenedAt", '00000000-0000-0000-0000-000000000000', '' FROM "Cases" WHERE "Consent" <> 'InteInhamtat'
                """);
            migrationBuilder.Sql("""
                UPDATE "Cases" SET "SigningUntil" = CASE WHEN "SigningTime" < '23:30' THEN strftime('%H:%M:%S', "SigningTime", '+30 minutes') ELSE '23:59:00' END WHERE "SigningDate" IS NOT NULL
                """);
            migrationBuilder.Sql("""
                UPDATE "Cases" SET "SigningDate" = NULL, "SigningTime" = NULL, "SigningUntil" = NULL, "SigningLakareId" = NULL
                WHERE "SigningDate" IS NOT NULL AND ("Status" NOT IN ('Planerat', 'Skrivs', 'Granskas') OR EXISTS (SELECT 1 FROM "Cases" AS o
                    WHERE o."SigningLakareId" = "Cases"."SigningLakareId" AND o."SigningDate" = "Cases"."SigningDate" AND o."Status" IN ('Planerat', 'Skrivs', 'Granskas')
                        AND (o."OpenedAt" < "Cases"."OpenedAt" OR (o."OpenedAt" = "Cases"."OpenedAt" AND o."Id" < "Cases"."Id")) AND o."SigningTime" < "Cases"."SigningUntil" AND "Cases"."SigningTime" < o."SigningUntil"))
                """);
            foreach (var table in new[] { "Consents", "Contacts" })
            {
                foreach (var verb in new[] { "Update", "Delete" })
                {
                    migrationBuilder.Sql($"CREATE TRIGGER \"TR_{table}_No{verb}\" BEFORE {verb} ON \"{table}\" BEGIN SELECT RAISE(ABORT, 'append-only'); END;");
                }
            }

            migrationBuilder.DropColumn(
                name: "Consent",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "ConsentOn",
                table: "Cases");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Absences");

            migrationBuilder.DropTable(
                name: "BookedTicks");

            migrationBuilder.DropTable(
                name: "CalendarFeeds");

            migrationBuilder.DropTable(
                name: "Consents");

            migrationBuilder.DropTable(
                name: "Contacts");

            migrationBuilder.DropTable(
                name: "Introductions");

            migrationBuilder.DropTable(
                name: "MeetingAttendees");

            migrationBuilder.DropTable(
                name: "MeetingItems");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropTable(
                name: "OpenWork");

            migrationBuilder.DropTable(
                name: "SigningExceptions");

            migrationBuilder.DropTable(
                name: "Meetings");

            migrationBuilder.DropTable(
                name: "Letters");

            migrationBuilder.DropTable(
                name: "SigningHours");

            migrationBuilder.DropColumn(
                name: "KvaCodeLines",
                table: "Units");

            migrationBuilder.DropColumn(
                name: "SigningWarningDays",
                table: "Units");

            migrationBuilder.DropColumn(
                name: "Mail",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "SigningUntil",
                table: "Cases");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ConsentOn",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Consent",
                table: "Cases",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");
        }
    }
}
