using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sjukersattning.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WholeKinds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Patients_UnitId_Personnummer",
                table: "Patients");

            migrationBuilder.DropColumn(
                name: "SearchName",
                table: "Patients");

            migrationBuilder.AddColumn<string>(
                name: "ClosedDayLines",
                table: "Units",
                type: "TEXT",
                maxLength: 3660,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Grounds",
                table: "Registrations",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LastDay",
                table: "Registrations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SentBy",
                table: "Registrations",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "JoinedToId",
                table: "Patients",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SearchKey",
                table: "Patients",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SearchKeyLaw",
                table: "Patients",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "Begun_IsUnderReview",
                table: "MeetingItems",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Begun_Relation",
                table: "MeetingItems",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Begun_Since",
                table: "MeetingItems",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PatientName",
                table: "MeetingItems",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Status",
                table: "MeetingItems",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "StatusSince",
                table: "MeetingItems",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Instans",
                table: "KompletteringQuestions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "NeedsExamination",
                table: "Kompletteringar",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "Day",
                table: "Figures",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "TEXT");

            migrationBuilder.AddColumn<DateOnly>(
                name: "Earliest",
                table: "Figures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Latest",
                table: "Figures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DraftSince",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SignedAtDate",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SignedAtLakareId",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "SignedAtTime",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "SignedAtUntil",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Page",
                table: "Answers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PageSave",
                table: "Answers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "AccountChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ActorTitle = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountChanges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EarlierIdentities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Personnummer = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    IsWrongNumber = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PatientId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EarlierIdentities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EarlierIdentities_Patients_PatientId",
                        column: x => x.PatientId,
                        principalTable: "Patients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReadFiles",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IntygsId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReadFiles", x => x.CaseId);
                    table.ForeignKey(
                        name: "FK_ReadFiles_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UsedMarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    RequestId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Location = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UsedMarks", x => new { x.Id, x.Content });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Patients_JoinedToId",
                table: "Patients",
                column: "JoinedToId");

            migrationBuilder.CreateIndex(
                name: "IX_Patients_UnitId_Personnummer",
                table: "Patients",
                columns: new[] { "UnitId", "Personnummer" },
                unique: true,
                filter: "[JoinedToId] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AccountChanges_AccountId",
                table: "AccountChanges",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_EarlierIdentities_PatientId",
                table: "EarlierIdentities",
                column: "PatientId");

            migrationBuilder.CreateIndex(
                name: "IX_EarlierIdentities_Personnummer",
                table: "EarlierIdentities",
                column: "Personnummer");

            migrationBuilder.CreateIndex(
                name: "IX_ReadFiles_IntygsId",
                table: "ReadFiles",
                column: "IntygsId");

            migrationBuilder.CreateIndex(
                name: "IX_UsedMarks_At",
                table: "UsedMarks",
                column: "At");

            migrationBuilder.AddForeignKey(
                name: "FK_Patients_Patients_JoinedToId",
                table: "Patients",
                column: "JoinedToId",
                principalTable: "Patients",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            Configurations.AppendOnly.Guard(migrationBuilder, "EarlierIdentities");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Patients_Patients_JoinedToId",
                table: "Patients");

            migrationBuilder.DropTable(
                name: "AccountChanges");

            migrationBuilder.DropTable(
                name: "EarlierIdentities");

            migrationBuilder.DropTable(
                name: "ReadFiles");

            migrationBuilder.DropTable(
                name: "UsedMarks");

            migrationBuilder.DropIndex(
                name: "IX_Patients_JoinedToId",
                table: "Patients");

            migrationBuilder.DropIndex(
                name: "IX_Patients_UnitId_Personnummer",
                table: "Patients");

            migrationBuilder.DropColumn(
                name: "ClosedDayLines",
                table: "Units");

            migrationBuilder.DropColumn(
                name: "Grounds",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "LastDay",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "SentBy",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "JoinedToId",
                table: "Patients");

            migrationBuilder.DropColumn(
                name: "SearchKey",
                table: "Patients");

            migrationBuilder.DropColumn(
                name: "SearchKeyLaw",
                table: "Patients");

            migrationBuilder.DropColumn(
                name: "Begun_IsUnderReview",
                table: "MeetingItems");

            migrationBuilder.DropColumn(
                name: "Begun_Relation",
                table: "MeetingItems");

            migrationBuilder.DropColumn(
                name: "Begun_Since",
                table: "MeetingItems");

            migrationBuilder.DropColumn(
                name: "PatientName",
                table: "MeetingItems");

            migrationBuilder.DropColumn(
                name: "Status",
                table: "MeetingItems");

            migrationBuilder.DropColumn(
                name: "StatusSince",
                table: "MeetingItems");

            migrationBuilder.DropColumn(
                name: "Instans",
                table: "KompletteringQuestions");

            migrationBuilder.DropColumn(
                name: "NeedsExamination",
                table: "Kompletteringar");

            migrationBuilder.DropColumn(
                name: "Earliest",
                table: "Figures");

            migrationBuilder.DropColumn(
                name: "Latest",
                table: "Figures");

            migrationBuilder.DropColumn(
                name: "DraftSince",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "SignedAtDate",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "SignedAtLakareId",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "SignedAtTime",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "SignedAtUntil",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Page",
                table: "Answers");

            migrationBuilder.DropColumn(
                name: "PageSave",
                table: "Answers");

            migrationBuilder.AddColumn<string>(
                name: "SearchName",
                table: "Patients",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "Day",
                table: "Figures",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Patients_UnitId_Personnummer",
                table: "Patients",
                columns: new[] { "UnitId", "Personnummer" },
                unique: true);
        }
    }
}
